/**
 * Sessions by lucia, the only file that knows it. Its cookie parser, origin check and password
 * hashing are not used; limits, hashing and revocation are in our adapter.
 */
import { Lucia, TimeSpan, generateIdFromEntropySize } from 'lucia';
import type { Role } from '$lib/domain/vocabulary';
import { store } from '$lib/server/db/current';
import { touchDevice } from '$lib/server/repositories/devices';
import {
	closeContent,
	keepOpen,
	proveSession,
	touchSession,
	type SessionRow
} from '$lib/server/repositories/sessions';
import { now } from '$lib/server/clock';
import { limitsFor } from './limits';
import {
	endOf,
	openUntil,
	sessionAdapter,
	type SessionAttributes,
	type SessionLimits,
	type SessionPlace
} from './session-adapter';

declare module 'lucia' {
	interface Register {
		Lucia: typeof lucia;
		DatabaseSessionAttributes: SessionAttributes;
	}
}

const lucia = new Lucia(sessionAdapter(store), {
	// lucia slides a session at half of this; ours slide by the row, so keep its window out of the way.
	sessionExpiresIn: new TimeSpan(1, 's'),
	getSessionAttributes: ({ row }) => ({ row })
});

const touchEverySeconds = 60;

/** What a request knows of the session it came with. */
export interface SessionInUse {
	/** The row's id (SHA-256 of the cookie): worth nothing as a cookie. */
	handle: string;
	/** The remembered device it lives on; null for staff. */
	deviceId: string | null;
	/** When the person last showed who they are. */
	provedAt: Date;
	/** When it ends if nobody uses it again. */
	endsAt: Date;
	/** Nothing of the family is shown until they show who they are. */
	isLocked: boolean;
}

const nowhere: SessionPlace = { deviceId: null, hasLock: false };

/** 200 bits: what a cookie carries and the table never holds. */
export async function startSession(
	personId: string,
	role: Role,
	isOwnPhone: boolean,
	place: SessionPlace = nowhere
): Promise<{ cookie: string; limits: SessionLimits }> {
	const limits = limitsFor(role, isOwnPhone);
	const cookie = generateIdFromEntropySize(25);
	await lucia.createSession(personId, { limits, place, row: null }, { sessionId: cookie });
	return { cookie, limits };
}

/**
 * Whose session this is, or null. Marks it as used, at most once a minute, unless nobody did
 * anything: a page that listens asks by itself.
 */
export async function readSession(
	cookie: string,
	isUse = true
): Promise<{ personId: string; session: SessionInUse } | null> {
	if (!/^[a-z2-7]{40}$/.test(cookie)) return null;
	const { session } = await lucia.validateSession(cookie);
	if (!session?.row) return null;
	return {
		personId: session.userId,
		session: inUse(isUse ? await touched(session.row) : session.row)
	};
}

const isLockedAt = ({ unlockedUntil }: SessionRow, at: Date) =>
	unlockedUntil !== null && unlockedUntil <= at;

function inUse(row: SessionRow): SessionInUse {
	return {
		handle: row.id,
		deviceId: row.deviceId,
		provedAt: row.provedAt ?? row.createdAt,
		endsAt: endOf(row),
		isLocked: isLockedAt(row, now())
	};
}

async function touched(row: SessionRow): Promise<SessionRow> {
	const at = now();
	if (at.getTime() - row.lastSeenAt.getTime() < touchEverySeconds * 1000) return row;
	await store.write(async (tx) => {
		await touchSession(tx, row.id, at);
		await keepOpen(tx, row.id, at, openUntil(at));
		if (row.deviceId) await touchDevice(tx, row.deviceId, at);
	});
	return { ...row, lastSeenAt: at };
}

/** They showed who they are just now, by whatever way they have; what was locked is open again. */
export async function markProved(handle: string): Promise<void> {
	const at = now();
	await store.write((tx) => proveSession(tx, handle, at, openUntil(at)));
}

/** Locks what the session shows, where it can be opened again; elsewhere nothing happens. */
export async function lockSession(handle: string): Promise<void> {
	await store.write((tx) => closeContent(tx, handle, now()));
}

export async function endSession(cookie: string): Promise<void> {
	await lucia.invalidateSession(cookie);
}

/** Every device of this person is signed out. */
export async function endSessionsOf(personId: string): Promise<void> {
	await lucia.invalidateUserSessions(personId);
}
