/** Goes round for messages whose time has come: held for a safe hour, to be tried again, or left. */
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { dueMessageIds } from '$lib/server/repositories/messages';
import { keepContactsCurrent } from './cards';
import { deliver } from './deliver';
import { everySoOften } from './later';

const everyMs = 15_000;
const mostARound = 100;

let isUnderWay = false;

/** One round, to its end or until it is stopped. A round that is still under way is enough. */
export async function sweep(stopped?: AbortSignal): Promise<void> {
	if (isUnderWay) return;
	isUnderWay = true;
	try {
		await keepContactsCurrent();
		for (const id of await dueMessageIds(store.read, now(), mostARound)) {
			if (stopped?.aborted) return;
			await deliver(id);
		}
	} finally {
		isUnderWay = false;
	}
}

/** Rounds from now on, until the answer is called: what is being sent then is the last. */
export function startSweeping(): () => void {
	const stopping = new AbortController();
	const stop = everySoOften('sweep-failed', everyMs, () => sweep(stopping.signal));
	return () => {
		stop();
		stopping.abort();
	};
}
