import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { removePerson } from '$lib/server/commands/people/remove-person';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { passMinutes } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aPhoto } from '../../../../../tests/support/hostile-photos';
import { aSentPhoto, keptOf, photoRow, putBack } from '../../../../../tests/support/photos';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { takeBackPhoto } from './take-back-photo';

let world: World;
let photoId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	photoId = await aSentPhoto(world);
});
afterEach(() => setClock(null));

const takeBack = async (by: string, id = photoId) => takeBackPhoto(await viewerOf(by), id);
const notHere = { ok: false, reason: 'not-found' };

describe('its owner', () => {
	test('has ten minutes, and nothing of it is left', async () => {
		passMinutes(9.9);
		expect(await takeBack(world.mother)).toEqual({ ok: true, goalId: world.goalId });
		expect(await photoRow(photoId)).toMatchObject({
			...{ state: 'refused', refusal: 'taken-back', width: null, height: null }
		});
		expect(await keptOf(photoId)).toBeNull();
		const last = (await auditOf(world.familyId)).at(-1);
		expect(last).toEqual(['photo.taken-back', world.mother, world.goalId]);
	});

	test('asks the worker after that', async () => {
		passMinutes(10);
		expect(await takeBack(world.mother)).toEqual({ ok: false, reason: 'too-late' });
		expect(await keptOf(photoId)).not.toBeNull();
	});

	test('takes it back while it waits, and nobody is told that there was one', async () => {
		await putBack(photoId, await aPhoto());
		const { familyEvent } = tables;
		const before = await store.read.$count(familyEvent);
		must(await takeBack(world.mother));
		expect(await store.read.$count(familyEvent)).toBe(before);
		expect(await keptOf(photoId)).toBeNull();
	});

	test('cannot take it back twice', async () => {
		must(await takeBack(world.mother));
		expect(await takeBack(world.mother)).toEqual(notHere);
	});
});

describe('the key worker', () => {
	test('takes one away at any time', async () => {
		passMinutes(100_000);
		must(await takeBack(world.worker));
		expect((await photoRow(photoId)).refusal).toBe('taken-away');
	});

	test('does not know of one that waits', async () => {
		await putBack(photoId, await aPhoto());
		expect(await takeBack(world.worker)).toEqual(notHere);
	});

	test('nor of one in a circle of others', async () => {
		const circleId = await circleOf(world.young, world.familyId, 'young-and-adult');
		const said = await aSentPhoto(world, { circleId }, world.young);
		expect(await takeBack(world.worker, said)).toEqual(notHere);
		must(await takeBack(world.young, said));
	});
});

test.each(['father', 'young', 'school', 'stranger'] as const)(
	'for the %s it is as if there were none',
	async (who) => {
		expect(await takeBack(world[who])).toEqual(await takeBack(world[who], newId()));
		expect(await takeBack(world[who])).toEqual(notHere);
	}
);

test('whoever has left the family takes nothing back', async () => {
	const gone = world.father;
	const theirs = await aSentPhoto(world, {}, gone);
	const removal = { reason: 'asked', successorId: null } as const;
	must(await removePerson(await viewerOf(world.worker), world.familyId, gone, removal));
	expect(await takeBack(gone, theirs)).toEqual(notHere);
});
