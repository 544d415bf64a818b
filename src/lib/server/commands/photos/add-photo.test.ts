import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { now, setClock, today } from '$lib/server/clock';
import { closeGoal } from '$lib/server/commands/goals/close-goal';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { settled } from '$lib/server/notify/later';
import { mostInADay } from '$lib/server/photos/room';
import { begunAgain, triesOf } from '$lib/server/photos/tries';
import { drawWaitingPhotos } from '$lib/server/photos/waiting';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { passMinutes } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aPhoto, blue, hostilePhotos } from '../../../../../tests/support/hostile-photos';
import {
	aNewPhoto,
	aSentPhoto,
	keptOf,
	photoCount,
	photoRow,
	putBack
} from '../../../../../tests/support/photos';
import { aDraft, aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { addPhoto, type NewPhoto } from './add-photo';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});
afterEach(async () => {
	await settled();
	setClock(null);
});

async function add(over: Partial<NewPhoto> = {}, by = world.mother, goalId = world.goalId) {
	return addPhoto(await viewerOf(by), goalId, await aNewPhoto(world, over));
}

test('a photo waits apart with who, when, what and for whom, and then is shown', async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const bytes = await aPhoto(2000, 1000);
	const { photoId } = must(await add({ bytes, circleId }));
	expect(await photoRow(photoId)).toMatchObject({
		...{ familyId: world.familyId, goalId: world.goalId, circleId, personId: world.mother },
		...{ words: 'The new alarm', language: 'en', state: 'waiting', width: null, height: null }
	});
	expect(await keptOf(photoId)).toEqual(bytes);
	await settled();
	expect(await photoRow(photoId)).toMatchObject({ state: 'ready', width: 1600, height: 800 });
	expect(await keptOf(photoId)).not.toEqual(bytes);
	expect((await auditOf(world.familyId)).slice(-2)).toEqual([
		['photo.added', world.mother, world.goalId],
		['photo.shown', world.mother, world.goalId]
	]);
});

test('nobody is told of it before it is shown, and then its circle alone', async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const { familyEvent } = tables;
	const told = async () =>
		(await store.read.select().from(familyEvent)).filter(({ kind }) => kind.startsWith('photo'));
	must(await add({ circleId }));
	expect(await told()).toEqual([]);
	await settled();
	expect(await told()).toMatchObject([{ kind: 'photo.shown', circleId, actorId: world.mother }]);
});

describe('is not for', () => {
	test.each(['worker', 'school'] as const)('the %s to add', async (who) => {
		expect(await add({}, world[who])).toEqual({ ok: false, reason: 'not-found' });
	});

	test('another family, nor for a goal nobody has', async () => {
		const draft = await aDraft(world.stranger);
		for (const goalId of [draft.goalId, newId()])
			expect(await add({}, world.mother, goalId)).toEqual({ ok: false, reason: 'not-found' });
		// Hers, but not shown to her yet.
		expect(await add({}, draft.mother, draft.goalId)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('a goal that is closed', async () => {
		const closed = { closedOn: today() };
		must(await closeGoal(await viewerOf(world.worker), world.goalId, closed));
		expect(await add()).toEqual({ ok: false, reason: 'goal-is-closed' });
	});

	test('a circle that is not hers', async () => {
		const fathers = await circleOf(world.father, world.familyId, 'parent-and-team');
		for (const circleId of [fathers, newId()])
			expect(await add({ circleId })).toEqual({ ok: false, reason: 'circle-not-yours' });
		expect(await photoCount()).toBe(0);
	});
});

describe('what is no photo', () => {
	test('is refused before anything is kept', async () => {
		for (const { what, bytes, becomes } of await hostilePhotos()) {
			if (becomes !== 'refused-at-once') continue;
			expect(await add({ bytes }), what).toEqual({ ok: false, reason: 'not-a-photo' });
		}
		expect(await photoCount()).toBe(0);
	});

	test('and only begins like one is kept until it is found out, and then nothing of it', async () => {
		for (const { bytes, becomes } of await hostilePhotos()) {
			if (becomes !== 'broken' && becomes !== 'too-many-pixels') continue;
			passMinutes(24 * 60);
			const { photoId } = must(await add({ bytes }));
			await settled();
			expect(await photoRow(photoId)).toMatchObject({ state: 'refused', refusal: becomes });
			expect(await keptOf(photoId)).toBeNull();
		}
		const refusals = (await auditOf(world.familyId)).filter(([did]) => did === 'photo.refused');
		expect(refusals.length).toBeGreaterThan(5);
	});
});

describe('sent twice', () => {
	test('it is one photo', async () => {
		const photo = await aNewPhoto(world);
		const mother = await viewerOf(world.mother);
		const outcomes = [photo, photo].map((one) => addPhoto(mother, world.goalId, one));
		const [first, second] = await Promise.all(outcomes);
		expect(second).toEqual(first);
		expect(await photoCount()).toBe(1);
	});

	test.each([
		['other words', async () => ({ words: 'Something else' })],
		['another picture', async () => ({ bytes: await aPhoto(60, 40, blue) })]
	])('with %s it is refused', async (_, change) => {
		const key = newId();
		must(await add({ key }));
		const again = await add({ key, ...(await change()) });
		expect(again).toEqual({ ok: false, reason: 'sent-differently-before' });
	});

	test('by somebody else it is refused', async () => {
		const key = newId();
		must(await add({ key }));
		expect(await add({ key }, world.father)).toEqual({ ok: false, reason: 'not-your-form' });
	});
});

describe('room', () => {
	test('for no more than so many in a day, taken back or not', async () => {
		for (let n = 0; n < mostInADay; n += 1) await aSentPhoto(world);
		expect(await add()).toEqual({ ok: false, reason: 'no-room' });
		// Another of the family has a day of their own.
		must(await add({}, world.father));
		passMinutes(24 * 60);
		must(await add());
	});

	test('for three that wait', async () => {
		const another = begunAgain(triesOf(null), now());
		for (let n = 0; n < 3; n += 1) await putBack(await aSentPhoto(world), await aPhoto(), another);
		expect(await add()).toEqual({ ok: false, reason: 'no-room' });
		must(await add({}, world.father));
		passMinutes(1);
		await drawWaitingPhotos();
		must(await add());
	});

	test('is not asked of a form that is sent again', async () => {
		const key = newId();
		const bytes = await aPhoto();
		must(await add({ key, bytes }));
		await settled();
		for (let n = 1; n < mostInADay; n += 1) await aSentPhoto(world);
		must(await add({ key, bytes }));
	});
});
