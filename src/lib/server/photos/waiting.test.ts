import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { settled } from '$lib/server/notify/later';
import { passMinutes } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aPhoto, planted } from '../../../../tests/support/hostile-photos';
import { aSentPhoto, keptOf, photoRow, putBack } from '../../../../tests/support/photos';
import { aWorld, type World } from '../../../../tests/support/world';
import { begunAgain, triesOf } from './tries';
import { drawWaitingPhotos, startDrawing } from './waiting';

const noon = new Date('2026-06-10T12:00:00Z');
let world: World;
let photoId: string;
let bytes: Buffer;

beforeEach(async () => {
	setClock(() => noon);
	await freshStore();
	world = await aWorld();
	bytes = Buffer.concat([await aPhoto(), Buffer.from(planted)]);
	photoId = await aSentPhoto(world);
});
afterEach(() => setClock(null));

const state = async () => (await photoRow(photoId)).state;

/** Whoever began to draw it ended there, this often. */
async function diedAtIt(times: number): Promise<void> {
	let said: string | null = null;
	for (let n = 0; n < times; n += 1) said = begunAgain(triesOf(said), noon);
	await putBack(photoId, bytes, said);
}

it('a photo that was left waiting is drawn when the house opens', async () => {
	await putBack(photoId, bytes);
	const stop = startDrawing();
	await settled();
	stop();
	expect(await photoRow(photoId)).toMatchObject({ state: 'ready', refusal: null, width: 60 });
	expect((await keptOf(photoId))?.includes(planted)).toBe(false);
});

describe('a photo at which the process ended', () => {
	it('is left to it for a minute, since it may only be slow', async () => {
		await diedAtIt(1);
		await drawWaitingPhotos();
		expect(await state()).toBe('waiting');
		passMinutes(1);
		await drawWaitingPhotos();
		expect(await state()).toBe('ready');
	});

	it('twice is given up, and nothing of it is kept', async () => {
		await diedAtIt(2);
		passMinutes(1);
		await drawWaitingPhotos();
		expect(await photoRow(photoId)).toMatchObject({ state: 'refused', refusal: 'broken' });
		expect(await keptOf(photoId)).toBeNull();
	});

	it('does not hold up those behind it', async () => {
		await diedAtIt(1);
		const behind = await aSentPhoto(world);
		expect((await photoRow(behind)).state).toBe('ready');
		expect(await state()).toBe('waiting');
	});
});

it('asked for many times at once, it is drawn once', async () => {
	await putBack(photoId, bytes);
	await Promise.all([drawWaitingPhotos(), drawWaitingPhotos(), drawWaitingPhotos()]);
	expect(await state()).toBe('ready');
});

it('stopped, it begins no more', async () => {
	await putBack(photoId, bytes);
	startDrawing()();
	await settled();
	expect(await state()).toBe('waiting');
	await drawWaitingPhotos();
	expect(await state()).toBe('ready');
});
