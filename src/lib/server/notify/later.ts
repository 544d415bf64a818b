/**
 * Work that answers nobody: it starts after the page was sent, so that how long a page takes tells
 * nothing of what was found.
 */
import { setImmediate } from 'node:timers/promises';
import { describeDbError } from '$lib/server/db/errors';
import { log } from '$lib/server/log';

const underWay = new Set<Promise<void>>();

/** Starts the work soon; a failure is logged as `event`, never thrown. */
export function later(event: string, work: () => Promise<void>): void {
	const done: Promise<void> = setImmediate()
		.then(work)
		.catch((error: unknown) => log(event, { what: describeDbError(error) }))
		.finally(() => underWay.delete(done));
	underWay.add(done);
}

/**
 * The same soon, and again every so often, for as long as the process has something else to live
 * for, or until the answer is called.
 */
export function everySoOften(event: string, ms: number, work: () => Promise<void>): () => void {
	later(event, work);
	const timer = setInterval(() => later(event, work), ms).unref();
	return () => clearInterval(timer);
}

/** Ends when all the work asked for until now, and what that work asked for, is done. */
export async function settled(): Promise<void> {
	while (underWay.size > 0) await Promise.all(underWay);
}
