import { desc, eq } from 'drizzle-orm';
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

export async function markMessage(
	tx: Tx,
	id: string,
	outcome: Pick<MessageRow, 'state' | 'sentAt'>
): Promise<void> {
	await tx.update(message).set(outcome).where(eq(message.id, id));
}

/** The latest messages that left, or should have left, newest first. */
export async function latestMessages(db: Reader, most: number): Promise<MessageRow[]> {
	return db.select().from(message).orderBy(desc(message.createdAt), desc(message.id)).limit(most);
}
