import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import type { SessionRow } from './sessions';

const { session } = tables;

/** A session goes on under another handle; whoever has the one before has nothing. Null when over. */
export async function renameSession(
	tx: Tx,
	handle: string,
	next: string
): Promise<SessionRow | null> {
	const [row] = await tx
		.update(session)
		.set({ id: next })
		.where(and(eq(session.id, handle), isNull(session.revokedAt)))
		.returning();
	return row ?? null;
}
