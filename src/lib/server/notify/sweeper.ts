/** Goes round for messages whose time has come: held for a safe hour, to be tried again, or left. */
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { dueMessageIds } from '$lib/server/repositories/messages';
import { keepContactsCurrent } from './cards';
import { deliver } from './deliver';
import { later } from './later';

const everyMs = 15_000;
const mostARound = 100;

let isUnderWay = false;

/** One round. A round that is still under way is enough. */
export async function sweep(): Promise<void> {
	if (isUnderWay) return;
	isUnderWay = true;
	try {
		await keepContactsCurrent();
		for (const id of await dueMessageIds(store.read, now(), mostARound)) await deliver(id);
	} finally {
		isUnderWay = false;
	}
}

/** Rounds from now on, for as long as the process has something else to live for. */
export function startSweeping(): void {
	later('sweep-failed', sweep);
	setInterval(() => later('sweep-failed', sweep), everyMs).unref();
}
