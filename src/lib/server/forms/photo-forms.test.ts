import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { settled } from '$lib/server/notify/later';
import { mostInADay } from '$lib/server/photos/room';
import { circleOf } from '../../../../tests/support/circles';
import { passMinutes } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aPhoto, hostileNames, hostilePhotos } from '../../../../tests/support/hostile-photos';
import { aSentPhoto, photoCount, photoRow } from '../../../../tests/support/photos';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { addPhotoAction, takeBackPhotoAction } from './photo-forms';

const goalPath = (goalId: string) => `/plan/goals/${goalId}`;
const add = addPhotoAction('family', goalPath);
const takeBack = takeBackPhotoAction('family', goalPath);
const megabyte = 1024 * 1024;

let world: World;
let typed: Record<string, string>;
let photo: Buffer;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	photo = await aPhoto();
	const circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
	typed = { words: 'The new alarm', circleId, key: newId() };
});
afterEach(async () => {
	await settled();
	setClock(null);
});

const fileOf = (bytes: Uint8Array, name = 'photo.jpg', type = 'image/jpeg') =>
	new File([new Uint8Array(bytes)], name, { type });

/** A form in the order of the page, with any number of files. */
function formOf(files: readonly (File | string)[], fields = typed): FormData {
	const form = new FormData();
	for (const file of files) form.append('photo', file);
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

interface How {
	by?: string;
	goalId?: string;
	/** Kit left the body on the connection, as it does with every body over 512 KB. */
	isLeft?: boolean;
}

async function send(form: FormData, { by = world.mother, goalId, isLeft = false }: How = {}) {
	const params = { goalId: goalId ?? world.goalId };
	const event = aPost({ viewer: await viewerOf(by), params });
	const request = new Request(event.url, { method: 'POST', body: form });
	const type = request.headers.get('content-type') ?? '';
	const left = isLeft && {
		request: new Request(event.url, { method: 'POST', headers: { 'content-type': type } }),
		platform: { req: Readable.from([Buffer.from(await request.arrayBuffer())]) }
	};
	return whatCameOf(() => add({ ...event, request, ...left } as typeof event));
}

test('a photo is kept, and she is back at the goal, at its photos', async () => {
	const came = { status: 303, location: `/plan/goals/${world.goalId}#photos` };
	expect(await send(formOf([fileOf(photo)]))).toEqual(came);
	// The same form again is the same photo.
	expect(await send(formOf([fileOf(photo)]))).toEqual(came);
	expect(await photoCount()).toBe(1);
});

test('one of nearly 10 MB is taken, from the connection', async () => {
	const large = Buffer.concat([photo, Buffer.alloc(10 * megabyte - photo.length)]);
	expect(await send(formOf([fileOf(large)]), { isLeft: true })).toMatchObject({ status: 303 });
});

describe('what is wrong is said at the photo, and what was typed is kept', () => {
	const refusedWith = (status: number, error: string) => ({
		status,
		data: { values: typed, errors: { photo: `errors:photo.${error}` } }
	});

	test.each([
		['a little over 10 MB', 10 * megabyte + 1, false],
		['40 MB', 40 * megabyte, false],
		['40 MB left on the connection', 40 * megabyte, true]
	])('%s', async (_, size, isLeft) => {
		const form = formOf([fileOf(new Uint8Array(size))]);
		expect(await send(form, { isLeft })).toMatchObject(refusedWith(413, 'tooBig'));
	});

	test('40 MB with its words before it', async () => {
		const form = formOf([]);
		form.append('photo', fileOf(new Uint8Array(40 * megabyte)));
		expect(await send(form)).toMatchObject(refusedWith(413, 'tooBig'));
	});

	test.each([
		['no file', () => []],
		['a file of 0 bytes', () => [fileOf(Buffer.alloc(0))]],
		['what a browser sends where none was chosen', () => [fileOf(Buffer.alloc(0), '')]],
		['words where the file belongs', () => ['photo.jpg']]
	])('%s', async (_, files) => {
		expect(await send(formOf(files()))).toMatchObject({
			status: 400,
			data: { values: { words: typed['words'] }, errors: { photo: 'errors:photo.none' } }
		});
	});

	test('two files', async () => {
		const form = formOf([fileOf(photo), fileOf(photo)]);
		expect(await send(form)).toMatchObject(refusedWith(400, 'onlyOne'));
	});

	test('whatever is no photo, whatever it calls itself', async () => {
		for (const { what, becomes, bytes, name, type } of await hostilePhotos()) {
			if (becomes !== 'refused-at-once') continue;
			const came = await send(formOf([fileOf(bytes, name, type)]));
			expect(came, what).toMatchObject(refusedWith(415, 'notAPhoto'));
		}
		expect(await photoCount()).toBe(0);
	});

	test('no room', async () => {
		for (let n = 0; n < mostInADay; n += 1) await aSentPhoto(world);
		expect(await send(formOf([fileOf(photo)]))).toMatchObject(refusedWith(409, 'noRoom'));
	});

	test('words that cannot be: and the photo has to be chosen again', async () => {
		const words = 'evil \u202egnp';
		expect(await send(formOf([fileOf(photo)], { ...typed, words }))).toMatchObject({
			status: 400,
			data: {
				values: { ...typed, words },
				errors: { words: 'errors:strangeCharacters', photo: 'errors:photo.again' }
			}
		});
	});

	test('both wrong: both are said', async () => {
		expect(await send(formOf([], { ...typed, words: '' }))).toMatchObject({
			data: { errors: { words: 'errors:required', photo: 'errors:photo.none' } }
		});
	});

	test('a circle that is not hers', async () => {
		const circleId = await circleOf(world.father, world.familyId, 'parent-and-team');
		expect(await send(formOf([fileOf(photo)], { ...typed, circleId }))).toMatchObject({
			status: 400,
			data: { values: { words: typed['words'] }, errors: { circleId: 'errors:chooseOne' } }
		});
	});
});

test.each(hostileNames)('the name "%s" is not even read', async (name) => {
	expect(await send(formOf([fileOf(photo, name, 'image/svg+xml')]))).toMatchObject({ status: 303 });
	expect(await photoCount()).toBe(1);
});

test('a broken form is a 400', async () => {
	const fields = '--x\r\nbroken';
	const params = { goalId: world.goalId };
	const event = aPost({ viewer: await viewerOf(world.mother), params, fields });
	expect(await whatCameOf(() => add(event))).toMatchObject({
		status: 400,
		data: { errors: { form: 'errors:broken' } }
	});
});

describe('a goal that is not hers', () => {
	test('and one that does not exist: the same 404', async () => {
		for (const goalId of [newId(), 'x', '../x'])
			expect(await send(formOf([fileOf(photo)]), { goalId })).toMatchObject({ status: 404 });
		expect(await send(formOf([fileOf(photo)]), { by: world.worker })).toMatchObject({
			status: 404
		});
	});
});

describe('taking it back', () => {
	async function back(photoId: string, by = world.mother) {
		const params = { goalId: world.goalId };
		const event = aPost({ viewer: await viewerOf(by), params, fields: { photoId } });
		return whatCameOf(() => takeBack(event));
	}

	test('comes back to the photos', async () => {
		const id = await aSentPhoto(world);
		expect(await back(id)).toEqual({
			...{ status: 303, location: `/plan/goals/${world.goalId}#photos` }
		});
		expect((await photoRow(id)).state).toBe('refused');
	});

	test('too late is said', async () => {
		const id = await aSentPhoto(world);
		passMinutes(11);
		expect(await back(id)).toMatchObject({
			status: 409,
			data: { errors: { form: 'errors:photo.tooLate' } }
		});
	});

	test('another’s and nobody’s: the same 404; what is no id is a 400', async () => {
		const id = await aSentPhoto(world);
		expect(await back(id, world.father)).toEqual(await back(newId()));
		expect(await back(newId())).toMatchObject({ status: 404 });
		expect(await back('x')).toMatchObject({ status: 400 });
	});
});
