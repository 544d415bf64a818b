import { beforeEach, expect, it } from 'vitest';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { unfreezeAccount } from './unfreeze-account';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

it('finds nothing to open in an account that is open', async () => {
	const worker = await viewerOf(world.worker);
	const found = await unfreezeAccount(worker, world.familyId, world.mother);
	expect(found).toEqual({ ok: false, reason: 'not-found' });
});
