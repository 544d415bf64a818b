import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { message } = tables;

export type MessageRow = Tables['message']['$inferSelect'];

export async function insertMessage(tx: Tx, row: MessageRow): Promise<void> {
	await tx.insert(message).values(row);
}

export async function findMessage(db: Reader, id: string): Promise<MessageRow | null> {
	const [row] = await db.select().from(message).where(eq(message.id, id)).limit(1);
	return row ?? null;
}

/** Messages whose time has come, the longest waiting first. */
export async function dueMessageIds(db: Reader, at: Date, most: number): Promise<string[]> {
	const rows = await db
		.select({ id: message.id })
		.from(message)
		.where(isDue(at))
		.orderBy(asc(message.nextTryAt), asc(message.id))
		.limit(most);
	return rows.map(({ id }) => id);
}

/**
 * The message for the one who may try it now, with this try counted; null for everyone else until
 * `until`, when whoever had it is taken to be lost.
 */
export async function claimMessage(
	tx: Tx,
	id: string,
	at: Date,
	until: Date
): Promise<MessageRow | null> {
	const [claimed] = await tx
		.update(message)
		.set({ tries: sql`${message.tries} + 1`, nextTryAt: until })
		.where(and(eq(message.id, id), isDue(at)))
		.returning();
	return claimed ?? null;
}

/** What came of a try, said by the one who made it; nothing when another has tried it since. */
export async function markMessage(
	tx: Tx,
	{ id, tries }: Pick<MessageRow, 'id' | 'tries'>,
	outcome: Partial<Pick<MessageRow, 'state' | 'sentAt' | 'nextTryAt' | 'failure' | 'tries'>>
): Promise<void> {
	await tx
		.update(message)
		.set(outcome)
		.where(and(eq(message.id, id), eq(message.tries, tries)));
}

/** An invitation that was taken back is not sent, if it was not yet. */
export async function stopInvitationsTo(tx: Tx, personId: string): Promise<void> {
	await tx
		.update(message)
		.set({ state: 'failed', nextTryAt: null, failure: 'taken-back' })
		.where(
			and(
				eq(message.personId, personId),
				eq(message.kind, 'invitation'),
				eq(message.state, 'waiting')
			)
		);
}

function isDue(at: Date) {
	return and(eq(message.state, 'waiting'), lte(message.nextTryAt, at));
}

/** The latest messages that left, or should have left, newest first. */
export async function latestMessages(db: Reader, most: number): Promise<MessageRow[]> {
	return db.select().from(message).orderBy(desc(message.createdAt), desc(message.id)).limit(most);
}

/** What one person sent to these people, newest first; without what it said and where it went. */
export async function sentBy(db: Reader, senderId: string, personIds: readonly string[]) {
	if (personIds.length === 0) return [];
	return db
		.select({
			id: message.id,
			personId: message.personId,
			state: message.state,
			tries: message.tries,
			createdAt: message.createdAt,
			nextTryAt: message.nextTryAt,
			failure: message.failure
		})
		.from(message)
		.where(and(eq(message.sentById, senderId), inArray(message.personId, [...personIds])))
		.orderBy(desc(message.createdAt), desc(message.id));
}
