/**
 * Sessions by lucia, the only file that knows it. Its cookie parser, origin check and password
 * hashing are not used; limits, hashing and revocation are in our adapter.
 */
import { Lucia, TimeSpan, generateIdFromEntropySize } from 'lucia';
import type { Role } from '$lib/domain/vocabulary';
import { store } from '$lib/server/db/current';
import { findSession, touchSession } from '$lib/server/repositories/sessions';
import { now } from '$lib/server/clock';
import { limitsFor } from './limits';
import { hashOf } from './secrets';
import { sessionAdapter, type SessionLimits } from './session-adapter';

declare module 'lucia' {
	interface Register {
		DatabaseSessionAttributes: SessionLimits;
	}
}

const lucia = new Lucia(sessionAdapter(store), {
	// lucia slides a session at half of this; ours slide by the row, so keep its window out of the way.
	sessionExpiresIn: new TimeSpan(1, 's')
});

const touchEverySeconds = 60;

/** 200 bits: what a cookie carries and the table never holds. */
export async function startSession(
	personId: string,
	role: Role,
	isOwnPhone: boolean
): Promise<{ cookie: string; limits: SessionLimits }> {
	const limits = limitsFor(role, isOwnPhone);
	const cookie = generateIdFromEntropySize(25);
	await lucia.createSession(personId, limits, { sessionId: cookie });
	return { cookie, limits };
}

/** Whose session this is, or null. Marks it as used, at most once a minute. */
export async function readSession(cookie: string): Promise<string | null> {
	if (!/^[a-z2-7]{40}$/.test(cookie)) return null;
	const { session } = await lucia.validateSession(cookie);
	if (!session) return null;
	await touchIfStale(hashOf(cookie));
	return session.userId;
}

async function touchIfStale(handle: string): Promise<void> {
	const row = await findSession(store.read, handle);
	if (!row || now().getTime() - row.lastSeenAt.getTime() < touchEverySeconds * 1000) return;
	await store.write((tx) => touchSession(tx, handle, now()));
}

export async function endSession(cookie: string): Promise<void> {
	await lucia.invalidateSession(cookie);
}

/** Every device of this person is signed out. */
export async function endSessionsOf(personId: string): Promise<void> {
	await lucia.invalidateUserSessions(personId);
}
