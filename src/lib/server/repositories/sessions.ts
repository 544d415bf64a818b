import { and, eq, gt, isNotNull, isNull, ne } from 'drizzle-orm';
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

/** Content that is still open stays open until then; what has locked stays locked. */
export async function keepOpen(tx: Tx, handle: string, at: Date, until: Date): Promise<void> {
	await tx
		.update(session)
		.set({ unlockedUntil: until })
		.where(and(eq(session.id, handle), isNull(session.revokedAt), gt(session.unlockedUntil, at)));
}

/** Somebody showed who they are in this session; where content locks it is open until then. */
export async function proveSession(tx: Tx, handle: string, at: Date, until: Date): Promise<void> {
	const live = and(eq(session.id, handle), isNull(session.revokedAt));
	await tx.update(session).set({ provedAt: at }).where(live);
	await tx
		.update(session)
		.set({ unlockedUntil: until })
		.where(and(live, isNotNull(session.unlockedUntil)));
}

/** Content locks now, where it locks at all. */
export async function closeContent(tx: Tx, handle: string, at: Date): Promise<void> {
	await tx
		.update(session)
		.set({ unlockedUntil: at })
		.where(and(eq(session.id, handle), isNotNull(session.unlockedUntil)));
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

/** All of this person's sessions but one are over. */
export async function revokeOtherSessions(
	tx: Tx,
	personId: string,
	handle: string,
	at: Date
): Promise<void> {
	await tx
		.update(session)
		.set({ revokedAt: at })
		.where(and(eq(session.personId, personId), ne(session.id, handle), isNull(session.revokedAt)));
}
