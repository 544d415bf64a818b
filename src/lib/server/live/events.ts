import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

export type FamilyEvent = typeof tables.familyEvent.$inferSelect;

/** Events of one family after `sinceSeq`, in order, at most `EVENTS_AT_ONCE` of them. */
export type ReadEvents = (familyId: string, sinceSeq: number) => Promise<FamilyEvent[]>;

export const EVENTS_AT_ONCE = 200;

/** Reads the table, which is the truth; a wake-up only says when to look. */
export function readEventsWith(read: Reader): ReadEvents {
	const { familyEvent } = tables;
	return (familyId, sinceSeq) =>
		read
			.select()
			.from(familyEvent)
			.where(and(eq(familyEvent.familyId, familyId), gt(familyEvent.seq, sinceSeq)))
			.orderBy(asc(familyEvent.seq))
			.limit(EVENTS_AT_ONCE);
}
