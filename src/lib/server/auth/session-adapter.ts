import type { Store } from '$lib/server/db/store';
import {
	findSession,
	insertSession,
	revokeSession,
	revokeSessionsOf,
	sessionsOf,
	touchSession,
	type SessionRow
} from '$lib/server/repositories/sessions';
import { now } from '$lib/server/clock';
import { hashOf } from './secrets';

/** What a session is given when it is made: both limits live in its row. */
export interface SessionLimits {
	idleSeconds: number;
	absoluteSeconds: number;
}

interface LuciaSession {
	id: string;
	userId: string;
	expiresAt: Date;
	attributes: SessionLimits;
}

type Found = [LuciaSession, { id: string; attributes: Record<never, never> }];

function limitsOf({ idleSeconds, createdAt, endsAt }: SessionRow): SessionLimits {
	return { idleSeconds, absoluteSeconds: (endsAt.getTime() - createdAt.getTime()) / 1000 };
}

/** When this session ends if nobody uses it again. */
export function endOf(row: Pick<SessionRow, 'lastSeenAt' | 'idleSeconds' | 'endsAt'>): Date {
	const idleEnd = row.lastSeenAt.getTime() + row.idleSeconds * 1000;
	return new Date(Math.min(idleEnd, row.endsAt.getTime()));
}

/**
 * Storage for lucia that never holds what a cookie carries. Whatever arrives is hashed before it is
 * looked up, so a handle read from the table and presented as a cookie matches nothing.
 */
export function sessionAdapter(store: Store) {
	const toLucia = (cookie: string, row: SessionRow): LuciaSession => ({
		id: cookie,
		userId: row.personId,
		expiresAt: endOf(row),
		attributes: limitsOf(row)
	});

	return {
		async getSessionAndUser(cookie: string): Promise<Found | [null, null]> {
			const row = await findSession(store.read, hashOf(cookie));
			if (!row || row.revokedAt || endOf(row) <= now()) return [null, null];
			return [toLucia(cookie, row), { id: row.personId, attributes: {} }];
		},
		async getUserSessions(personId: string) {
			const rows = await sessionsOf(store.read, personId);
			return rows.filter((row) => endOf(row) > now()).map((row) => toLucia(row.id, row));
		},
		async setSession(session: { id: string; userId: string; attributes: SessionLimits }) {
			const { idleSeconds, absoluteSeconds } = session.attributes;
			const at = now();
			await store.write((tx) =>
				insertSession(tx, {
					id: hashOf(session.id),
					personId: session.userId,
					createdAt: at,
					lastSeenAt: at,
					idleSeconds,
					endsAt: new Date(at.getTime() + absoluteSeconds * 1000),
					revokedAt: null,
					deviceId: null,
					provedAt: null,
					unlockedUntil: null
				})
			);
		},
		async updateSessionExpiration(cookie: string) {
			await store.write((tx) => touchSession(tx, hashOf(cookie), now()));
		},
		async deleteSession(cookie: string) {
			await store.write((tx) => revokeSession(tx, hashOf(cookie), now()));
		},
		async deleteUserSessions(personId: string) {
			await store.write((tx) => revokeSessionsOf(tx, personId, now()));
		},
		/** Ended rows answer "signed out" by themselves; they are kept for the list of devices. */
		async deleteExpiredSessions() {}
	};
}
