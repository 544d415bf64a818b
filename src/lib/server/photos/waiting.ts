/**
 * The photos that wait are drawn again one after the other, the oldest first, in the background:
 * after each upload, and every minute for what another process left. It is claimed first, so that of
 * several processes one draws it. A photo at which a process ended twice is given up, so that it
 * cannot end them for ever.
 */
import { finishPhoto } from '$lib/server/commands/photos/finish-photo';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { everySoOften } from '$lib/server/notify/later';
import {
	claimPhoto,
	contentOf,
	waitingPhotos,
	type PhotoRow
} from '$lib/server/repositories/photos';
import { drawPhoto } from './draw';
import { begunAgain, triesOf, turnOf } from './tries';

const everyMs = 60_000;
const mostAtOnce = 50;

let underWay: Promise<void> | null = null;
let isAskedAgain = false;

/**
 * Ends when no photo waits for us, or between two of them when it is stopped. Called again meanwhile,
 * it is the same work, and looks again.
 */
export function drawWaitingPhotos(stopped?: AbortSignal): Promise<void> {
	isAskedAgain = true;
	underWay ??= drawAll(stopped).finally(() => (underWay = null));
	return underWay;
}

/** From now on, until the answer is called: what is being drawn then is the last. */
export function startDrawing(): () => void {
	const stopping = new AbortController();
	const round = () => drawWaitingPhotos(stopping.signal);
	const stop = everySoOften('photos-failed', everyMs, round);
	return () => {
		stop();
		stopping.abort();
	};
}

async function drawAll(stopped?: AbortSignal): Promise<void> {
	while (isAskedAgain) {
		isAskedAgain = false;
		for (const photo of await waitingPhotos(store.read, mostAtOnce)) {
			if (stopped?.aborted) return;
			await draw(photo);
		}
	}
}

async function draw(photo: PhotoRow): Promise<void> {
	const tries = triesOf(photo.refusal);
	const at = now();
	const turn = turnOf(tries, at);
	if (turn === 'another-has-it') return;
	if (turn === 'give-up') return finishPhoto(photo, { ok: false, reason: 'broken' });
	const isOurs = await store.write((tx) => claimPhoto(tx, photo, begunAgain(tries, at)));
	const content = isOurs && (await contentOf(store.read, photo.id));
	if (content) await finishPhoto(photo, await drawPhoto(content));
}
