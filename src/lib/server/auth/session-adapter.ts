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

/** Where a session lives: on which remembered device, and whether content locks by itself there. */
export interface SessionPlace {
	deviceId: string | null;
	hasLock: boolean;
}

/** What lucia carries for us: what a session is made with, and its row once it was found. */
export interface SessionAttributes {
	limits: SessionLimits;
	place: SessionPlace;
	row: SessionRow | null;
}

interface LuciaSession {
	id: string;
	userId: string;
	expiresAt: Date;
	attributes: SessionAttributes;
}

type Found = [LuciaSession, { id: string; attributes: Record<never, never> }];

/** Content stays open for this long after each request, where it locks at all. */
const openMs = 10 * 60_000;

/** Until when content is open for somebody who is here now. */
export const openUntil = (at: Date): Date => new Date(at.getTime() + openMs);

function attributesOf(row: SessionRow): SessionAttributes {
	const { idleSeconds, createdAt, endsAt, deviceId, unlockedUntil } = row;
	const absoluteSeconds = (endsAt.getTime() - createdAt.getTime()) / 1000;
	const place = { deviceId, hasLock: unlockedUntil !== null };
	return { limits: { idleSeconds, absoluteSeconds }, place, row };
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
		attributes: attributesOf(row)
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
		async setSession(session: { id: string; userId: string; attributes: SessionAttributes }) {
			const { limits, place } = session.attributes;
			const at = now();
			await store.write((tx) =>
				insertSession(tx, {
					id: hashOf(session.id),
					personId: session.userId,
					createdAt: at,
					lastSeenAt: at,
					idleSeconds: limits.idleSeconds,
					endsAt: new Date(at.getTime() + limits.absoluteSeconds * 1000),
					revokedAt: null,
					deviceId: place.deviceId,
					provedAt: at,
					unlockedUntil: place.hasLock ? openUntil(at) : null
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
