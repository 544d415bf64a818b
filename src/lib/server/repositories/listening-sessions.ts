import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { session, person } = tables;

/** What decides whether these sessions may still listen. */
export async function listeningSessions(db: Reader, handles: readonly string[]) {
	if (handles.length === 0) return [];
	return db
		.select({
			id: session.id,
			lastSeenAt: session.lastSeenAt,
			idleSeconds: session.idleSeconds,
			endsAt: session.endsAt,
			revokedAt: session.revokedAt,
			unlockedUntil: session.unlockedUntil,
			frozenAt: person.frozenAt
		})
		.from(session)
		.innerJoin(person, eq(person.id, session.personId))
		.where(inArray(session.id, [...handles]));
}
