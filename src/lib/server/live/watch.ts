/**
 * Looks again and again whether those who listen may still: one query for everybody's sessions. What
 * changes who may see what in a family is told by the family's own events; see stream.ts.
 */
import { endOf } from '$lib/server/auth/session-adapter';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { describeDbError } from '$lib/server/db/errors';
import { log } from '$lib/server/log';
import { listeningSessions } from '$lib/server/repositories/listening-sessions';
import { openAmong } from '$lib/server/repositories/looks';

const lookEveryMs = 2000;
const sessionsAtOnce = 1000;

export interface Listening {
	/** The session's handle. */
	session: string;
	/** When what they may see ends by itself; null when it does not. */
	until: Date | null;
	/** The look with a reason they listen through: its owner may end it before. */
	lookId?: string | null;
	close(): void;
}

interface Watched extends Listening {
	/** Places in families end with a day. */
	day: string;
}

const watched = new Set<Watched>();

/** Ends this stream when its session does; answers how to stop watching. */
export function watch(listening: Listening): () => void {
	const one = { ...listening, day: today() };
	watched.add(one);
	return () => watched.delete(one);
}

/** Closes the streams of those who may not listen any more. */
export async function lookAtListeners(): Promise<void> {
	const at = now();
	const day = today();
	// Whoever begins to listen while we ask is asked about next time.
	const present = [...watched];
	const alive = await aliveAmong([...new Set(present.map(({ session }) => session))], at);
	const lookIds = present.flatMap(({ lookId }) => lookId ?? []);
	const open = await openAmong(store.read, lookIds, at);
	for (const one of present) {
		const isOver = one.day !== day || (one.until !== null && one.until <= at);
		const isEnded = one.lookId ? !open.has(one.lookId) : false;
		if (isOver || isEnded || !alive.has(one.session)) one.close();
	}
}

async function aliveAmong(handles: readonly string[], at: Date): Promise<Set<string>> {
	const alive = new Set<string>();
	for (let from = 0; from < handles.length; from += sessionsAtOnce) {
		const rows = await listeningSessions(store.read, handles.slice(from, from + sessionsAtOnce));
		for (const row of rows) {
			const isLocked = row.unlockedUntil !== null && row.unlockedUntil <= at;
			if (!row.revokedAt && !row.frozenAt && !isLocked && endOf(row) > at) alive.add(row.id);
		}
	}
	return alive;
}

/** Looks every two seconds from now on, for as long as the process has something else to live for. */
export function startWatching(): void {
	let isLooking = false;
	setInterval(() => {
		if (isLooking || watched.size === 0) return;
		isLooking = true;
		lookAtListeners()
			.catch((error: unknown) => log('watch-failed', { what: describeDbError(error) }))
			.finally(() => (isLooking = false));
	}, lookEveryMs).unref();
}
