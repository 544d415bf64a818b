/**
 * The photos that wait are drawn again one after the other, the oldest first, in the background:
 * after each upload, and when the house opens. A photo at which the process ended twice is given
 * up, so that it cannot end it for ever.
 */
import { finishPhoto } from '$lib/server/commands/photos/finish-photo';
import { store } from '$lib/server/db/current';
import { contentOf, noteTry, oldestWaiting, type PhotoRow } from '$lib/server/repositories/photos';
import { drawPhoto, type Drawn } from './draw';

const tries = ['trying', 'trying-again'];

let underWay: Promise<void> | null = null;
let isAskedAgain = false;

/** Ends when no photo waits. Called again meanwhile, it is the same work, and looks once more. */
export function drawWaitingPhotos(): Promise<void> {
	isAskedAgain = true;
	underWay ??= drawAll().finally(() => (underWay = null));
	return underWay;
}

async function drawAll(): Promise<void> {
	while (isAskedAgain) {
		isAskedAgain = false;
		for (let photo = await next(); photo; photo = await next())
			await finishPhoto(photo, await draw(photo));
	}
}

const next = () => oldestWaiting(store.read);

async function draw(photo: PhotoRow): Promise<Drawn> {
	const trying = tries[photo.refusal === null ? 0 : tries.indexOf(photo.refusal) + 1];
	const content = await contentOf(store.read, photo.id);
	if (!content || trying === undefined) return { ok: false, reason: 'broken' };
	await store.write((tx) => noteTry(tx, photo.id, trying));
	return drawPhoto(content);
}
