/** What is kept of photos, and how much room they take, is the same on both engines. */
import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import type { Store } from '$lib/server/db/store';
import {
	contentOf,
	findPhoto,
	insertPhoto,
	keepDrawn,
	refusePhoto,
	roomTaken,
	sentSince,
	waitingPhotos
} from '$lib/server/repositories/photos';
import { freshStore } from '../support/harness';
import { aHome, later, noon, type Home } from './rows';

let store: Store;
let home: Home;
/** Every byte there is, so that none is taken for the end of something. */
const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
const drawn = { content: Buffer.from('drawn'), width: 60, height: 40 };

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
});

async function aPhoto(minutes = 0): Promise<string> {
	const id = newId();
	const { familyId, circleId, goalId, personId } = home;
	const where = { id, familyId, circleId, goalId, personId, createdAt: later(minutes) };
	const said = { words: 'The door', language: 'en', state: 'waiting', refusal: null } as const;
	const row = { ...where, ...said, width: null, height: null };
	await store.write((tx) => insertPhoto(tx, row, bytes));
	return id;
}

const kept = (id: string) => contentOf(store.read, id);
const keep = (id: string) => store.write((tx) => keepDrawn(tx, id, drawn));
const refuse = (id: string) => store.write((tx) => refusePhoto(tx, id, 'broken'));

test('bytes come back as they were', async () => {
	const content = await kept(await aPhoto());
	expect(content && bytes.equals(content)).toBe(true);
});

test('the one that has waited longest is first', async () => {
	const ids = [await aPhoto(2), await aPhoto(0), await aPhoto(1)];
	const waiting = (await waitingPhotos(store.read, 2)).map(({ id }) => id);
	expect(waiting).toEqual([ids[1], ids[2]]);
});

test('what was drawn takes its place, once', async () => {
	const id = await aPhoto();
	expect([await keep(id), await keep(id)]).toEqual([true, false]);
	expect((await kept(id))?.toString()).toBe('drawn');
	expect(await findPhoto(store.read, [home.circleId], id)).toMatchObject({ width: 60 });
});

test('of what was refused nothing is kept, and it is never shown after', async () => {
	const id = await aPhoto();
	expect([await refuse(id), await refuse(id), await keep(id)]).toEqual([true, false, false]);
	expect(await kept(id)).toBeNull();
	expect(await findPhoto(store.read, [home.circleId], id)).toMatchObject({ state: 'refused' });
});

test('room is what is kept, of a person as of a family; a day counts all', async () => {
	await keep(await aPhoto(1));
	await refuse(await aPhoto(2));
	await aPhoto(3);
	const taken = { waiting: 1, ready: 1, bytes: bytes.length + drawn.content.length };
	expect(await roomTaken(store.read, home)).toEqual(taken);
	expect(await roomTaken(store.read, { familyId: home.familyId })).toEqual(taken);
	expect(await roomTaken(store.read, { personId: newId() })).toEqual({
		...{ waiting: 0, ready: 0, bytes: 0 }
	});
	expect(await sentSince(store.read, home.personId, noon)).toBe(3);
	expect(await sentSince(store.read, home.personId, later(2))).toBe(1);
});
