import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { findPerson } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { namePerson } from './name-person';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

it('names a child nobody has named yet', async () => {
	const { familyId, childId, worker } = world;
	const outcome = await namePerson(await viewerOf(worker), familyId, childId, { name: 'Sammy' });
	expect(outcome).toEqual({ ok: true });
	expect((await findPerson(store.read, childId))?.name).toBe('Sammy');
	expect((await auditOf(familyId)).at(-1)).toEqual(['person.named', worker, childId]);
});

it('leaves staff their own names', async () => {
	const { familyId, school, worker } = world;
	const outcome = await namePerson(await viewerOf(worker), familyId, school, { name: 'Miss' });
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const { familyId, childId } = world;
	const outcome = await namePerson(await viewerOf(world[who]), familyId, childId, { name: 'X' });
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	expect((await findPerson(store.read, childId))?.name).toBe('Sam');
});
