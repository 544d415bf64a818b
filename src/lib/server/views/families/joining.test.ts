import { beforeEach, expect, it } from 'vitest';
import { createFamily } from '$lib/server/commands/families/create-family';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { joiningView } from './joining';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function another(name: string) {
	const family = { name, children: [{ name: 'Ali', bornOn: null }] };
	return must(await createFamily(await viewerOf(world.worker), family)).familyId;
}

it('offers the worker’s other families with their children, and never somebody else’s', async () => {
	const brother = await another('Hill (2)');
	const view = await joiningView(await viewerOf(world.worker), world.familyId);
	expect(view?.children).toBe('Sam');
	expect(view?.others).toEqual([
		{ id: brother, name: 'Hill (2)', children: 'Ali', hasHistory: false }
	]);
});

it('says which cannot be joined, since something was said there', async () => {
	const brother = await another('Hill (2)');
	const view = await joiningView(await viewerOf(world.worker), brother);
	expect(view?.others).toMatchObject([{ id: world.familyId, hasHistory: true }]);
});

it.each(['stranger', 'school', 'mother'] as const)('is nothing to the %s', async (who) => {
	expect(await joiningView(await viewerOf(world[who]), world.familyId)).toBeNull();
});
