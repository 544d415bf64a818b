/** What a goal means to those it is for. Append-only: the latest of each person counts. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tables } from '$lib/server/db/schema';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { understanding, understandingCheck } = tables;

export type UnderstandingRow = Tables['understanding']['$inferSelect'];
export type UnderstandingCheckRow = Tables['understandingCheck']['$inferSelect'];

/** Everything said about these goals to one of these circles, oldest first. */
export async function understandingsOf(
	db: Reader,
	circles: readonly string[],
	goalIds: readonly string[]
): Promise<UnderstandingRow[]> {
	if (circles.length === 0 || goalIds.length === 0) return [];
	return db
		.select()
		.from(understanding)
		.where(
			and(
				inArray(understanding.goalId, [...goalIds]),
				inArray(understanding.circleId, [...circles])
			)
		)
		.orderBy(asc(understanding.at), asc(understanding.id));
}

export async function findUnderstanding(
	db: Reader,
	circles: readonly string[],
	id: string
): Promise<UnderstandingRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(understanding)
		.where(and(eq(understanding.id, id), inArray(understanding.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

/** The latest check of each of these, by what it checks. Ask only for what the viewer can see. */
export async function latestChecks(
	db: Reader,
	understandingIds: readonly string[]
): Promise<Map<string, UnderstandingCheckRow>> {
	if (understandingIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(understandingCheck)
		.where(inArray(understandingCheck.understandingId, [...understandingIds]))
		.orderBy(asc(understandingCheck.at), asc(understandingCheck.id));
	return new Map(rows.map((row) => [row.understandingId, row]));
}

export async function insertUnderstanding(tx: Tx, row: UnderstandingRow): Promise<void> {
	await tx.insert(understanding).values(row);
}

export async function insertUnderstandingCheck(tx: Tx, row: UnderstandingCheckRow): Promise<void> {
	await tx.insert(understandingCheck).values(row);
}
