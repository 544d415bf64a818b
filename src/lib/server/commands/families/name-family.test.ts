import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { findFamilies } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { nameFamily } from './name-family';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function nameNow() {
	const [family] = await findFamilies(store.read, [world.familyId]);
	return family?.name;
}

it('says what the team calls the family from now on', async () => {
	const { familyId, worker } = world;
	expect(await nameFamily(await viewerOf(worker), familyId, { name: 'Hill-Reed' })).toEqual({
		ok: true
	});
	expect(await nameNow()).toBe('Hill-Reed');
	expect((await auditOf(familyId)).at(-1)).toEqual(['family.named', worker, familyId]);
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const viewer = await viewerOf(world[who]);
	const outcome = await nameFamily(viewer, world.familyId, { name: 'Nosy' });
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	expect(await nameNow()).toBe('Hill');
});
