import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { voiceEntry, voiceRead, person } = tables;

export type VoiceRow = Tables['voiceEntry']['$inferSelect'];

/** What young people of these families said to one of these circles, newest first. */
export async function voiceOf(
	db: Reader,
	circles: readonly string[],
	familyIds: readonly string[]
): Promise<VoiceRow[]> {
	if (circles.length === 0 || familyIds.length === 0) return [];
	return db
		.select()
		.from(voiceEntry)
		.where(
			and(inArray(voiceEntry.familyId, [...familyIds]), inArray(voiceEntry.circleId, [...circles]))
		)
		.orderBy(desc(voiceEntry.at), desc(voiceEntry.id));
}

export async function voiceBy(db: Reader, authorId: string): Promise<VoiceRow[]> {
	return db
		.select()
		.from(voiceEntry)
		.where(eq(voiceEntry.authorId, authorId))
		.orderBy(desc(voiceEntry.at), desc(voiceEntry.id));
}

export async function insertVoice(tx: Tx, row: VoiceRow): Promise<void> {
	await tx.insert(voiceEntry).values(row);
}

/** Entry id → who has read it and when. */
export async function readersOf(db: Reader, entryIds: readonly string[]) {
	if (entryIds.length === 0) return [];
	return db
		.select({
			entryId: voiceRead.entryId,
			name: person.name,
			personId: person.id,
			at: voiceRead.at
		})
		.from(voiceRead)
		.innerJoin(person, eq(person.id, voiceRead.personId))
		.where(inArray(voiceRead.entryId, [...entryIds]))
		.orderBy(asc(voiceRead.at));
}

/** True the first time this person reads it. */
export async function insertVoiceRead(
	tx: Tx,
	row: Tables['voiceRead']['$inferInsert']
): Promise<boolean> {
	const added = await tx.insert(voiceRead).values(row).onConflictDoNothing().returning();
	return added.length > 0;
}

/** True when something said to this circle has not been opened by anybody. */
export async function hasUnopened(db: Reader, circleId: string): Promise<boolean> {
	const rows = await db
		.select({ id: voiceEntry.id })
		.from(voiceEntry)
		.leftJoin(voiceRead, eq(voiceRead.entryId, voiceEntry.id))
		.where(and(eq(voiceEntry.circleId, circleId), isNull(voiceRead.entryId)))
		.limit(1);
	return rows.length > 0;
}
