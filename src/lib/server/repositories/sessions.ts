import { and, eq, isNull } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { session } = tables;

export type SessionRow = Tables['session']['$inferSelect'];

const sessionBy = prepared('session_by', { texts: ['handle'] }, (db, { handle }) =>
	db.select().from(session).where(eq(session.id, handle)).limit(1)
);

export async function findSession(db: Reader, handle: string): Promise<SessionRow | null> {
	const [row] = await sessionBy(db, { handle });
	return row ?? null;
}

export async function sessionsOf(db: Reader, personId: string): Promise<SessionRow[]> {
	return db
		.select()
		.from(session)
		.where(and(eq(session.personId, personId), isNull(session.revokedAt)))
		.orderBy(session.createdAt);
}

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
	await tx.insert(session).values(row);
}

/** A revoked session is not touched, so it can never come back to life. */
export async function touchSession(tx: Tx, handle: string, at: Date): Promise<void> {
	await tx
		.update(session)
		.set({ lastSeenAt: at })
		.where(and(eq(session.id, handle), isNull(session.revokedAt)));
}

export async function revokeSession(tx: Tx, handle: string, at: Date): Promise<void> {
	await tx
		.update(session)
		.set({ revokedAt: at })
		.where(and(eq(session.id, handle), isNull(session.revokedAt)));
}

export async function revokeSessionsOf(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx
		.update(session)
		.set({ revokedAt: at })
		.where(and(eq(session.personId, personId), isNull(session.revokedAt)));
}
