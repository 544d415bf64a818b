import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { familyEvent } = tables;

export type FamilyEventRow = Tables['familyEvent']['$inferSelect'];

/** One event, if it was told to one of these circles. */
export async function findFamilyEvent(
	db: Reader,
	circles: readonly string[],
	eventId: string
): Promise<FamilyEventRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(familyEvent)
		.where(and(eq(familyEvent.id, eventId), inArray(familyEvent.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

/** The newest events told to these circles, newest first. */
export async function latestEvents(
	db: Reader,
	circles: readonly string[],
	limit: number
): Promise<FamilyEventRow[]> {
	if (circles.length === 0) return [];
	return db
		.select()
		.from(familyEvent)
		.where(inArray(familyEvent.circleId, [...circles]))
		.orderBy(desc(familyEvent.at), desc(familyEvent.id))
		.limit(limit);
}
