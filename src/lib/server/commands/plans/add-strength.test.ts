import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { strengthsOf } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { addStrength } from './add-strength';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const strength = { words: 'Sam makes everyone laugh.', language: 'en' };
const readBy = async (who: string) =>
	strengthsOf(store.read, (await viewerOf(who)).circles, [world.planId]);

it('is read by everyone in the plan, and written once', async () => {
	const viewer = await viewerOf(world.worker);
	const key = newId();
	const { strengthId } = must(await addStrength(viewer, world.planId, { ...strength, key }));
	must(await addStrength(viewer, world.planId, { ...strength, key }));
	expect(await readBy(world.mother)).toMatchObject([{ id: strengthId, ...strength }]);
	expect(await readBy(world.stranger)).toEqual([]);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['strength.added', world.worker, strengthId]);
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const outcome = await addStrength(await viewerOf(world[who]), world.planId, strength);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	expect(await readBy(world.worker)).toEqual([]);
});
