import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import { freshStore } from '../../../../tests/support/harness';
import { aDraft, aWorld, viewerOf, type Draft, type World } from '../../../../tests/support/world';
import { keepAddressWhole } from './whole-address';

let world: World;
/** Another family of the same worker's, who may write in both. */
let other: Draft;
let otherFamilyId: string;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	other = await aDraft(world.worker);
	const places = (await viewerOf(world.worker)).places.map(({ familyId }) => familyId);
	otherFamilyId = places.find((id) => id !== world.familyId) ?? '';
});

async function paramsAfter(params: Record<string, string>, method = 'POST') {
	const viewer = await viewerOf(world.worker);
	const event = { request: { method }, locals: { viewer }, params } as unknown as RequestEvent;
	await keepAddressWhole({ event, resolve: () => new Response('taken') });
	return params;
}

const whole = () => {
	const { familyId, planId, goalId } = world;
	return { familyId, planId, goalId };
};

test('what belongs to the family stays as it was named', async () => {
	expect(await paramsAfter(whole())).toEqual(whole());
	const nowhere = { ...whole(), goalId: newId(), planId: 'not an id' };
	expect(await paramsAfter({ ...nowhere })).toEqual(nowhere);
});

test('a plan or goal of another family is none at this address', async () => {
	expect(await paramsAfter({ ...whole(), familyId: otherFamilyId })).toEqual({
		familyId: otherFamilyId,
		planId: '',
		goalId: ''
	});
	const { familyId } = world;
	expect(await paramsAfter({ familyId, goalId: other.goalId })).toEqual({ familyId, goalId: '' });
});

test('nor is a goal of another plan', async () => {
	expect(await paramsAfter({ ...whole(), goalId: other.goalId })).toEqual({
		...whole(),
		goalId: ''
	});
});

test('a page that is only read looks at its address itself', async () => {
	const split = { ...whole(), familyId: otherFamilyId };
	expect(await paramsAfter({ ...split }, 'GET')).toEqual(split);
});
