import { eq, sql } from 'drizzle-orm';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { feed } from './current';
import type { FamilyEvent } from './events';

/**
 * Writes the next event of a family in the transaction of the act itself, and wakes those who
 * listen once it is kept. The family's row stays locked until then, so numbers have no gap and
 * follow the order of commits. Throws when there is no such family.
 */
export async function tell(tx: Tx, event: Omit<FamilyEvent, 'id' | 'seq'>): Promise<void> {
	const { family, familyEvent } = tables;
	const [next] = await tx
		.update(family)
		.set({ eventSeq: sql`${family.eventSeq} + 1` })
		.where(eq(family.id, event.familyId))
		.returning({ seq: family.eventSeq });
	if (!next) throw new Error('There is no such family to tell.');
	await tx.insert(familyEvent).values({ ...event, id: newId(), seq: next.seq });
	tx.afterCommit(() => feed.publish(event.familyId));
}
