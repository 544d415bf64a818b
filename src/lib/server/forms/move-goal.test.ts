import { beforeEach, expect, test } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { circleOf } from '../../../../tests/support/circles';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { moveGoalAction } from './move-goal';

let world: World;
let everyone: string;
let hers: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
	hers = await circleOf(world.mother, world.familyId, 'parent-and-team');
});

async function post(fields: Record<string, string>, by = world.worker) {
	const { familyId, planId, goalId } = world;
	const params = { familyId, planId, goalId };
	const event = aPost({ viewer: await viewerOf(by), params, fields });
	return whatCameOf(() => moveGoalAction(event));
}
const circleNow = async () =>
	(await findGoal(store.read, (await viewerOf(world.worker)).circles, world.goalId))?.circleId;

test('it is asked first, and nothing is moved yet', async () => {
	expect(await post({ circleId: hers })).toMatchObject({ status: 200, data: { asked: hers } });
	expect(await circleNow()).toBe(everyone);
});

test('then it is moved, back to the goal’s page', async () => {
	expect(await post({ circleId: hers, sure: 'yes' })).toEqual({
		status: 303,
		location: `/families/${world.familyId}/goals/${world.goalId}`
	});
	expect(await circleNow()).toBe(hers);
});

test.each([
	['nothing chosen', () => ({}), 400],
	['no id at all', () => ({ circleId: 'hers' }), 400],
	['where it is already', () => ({ circleId: everyone }), 409]
])('%s is refused at the field', async (_, fields, status) => {
	expect(await post(fields())).toMatchObject({
		status,
		data: { errors: { circleId: expect.stringMatching(/^errors:/) as string } }
	});
	expect(await circleNow()).toBe(everyone);
});

test('a circle that is hidden is answered as one that nobody has, sure or not', async () => {
	const hidden = await circleOf(world.young, world.familyId, 'young-and-adult');
	for (const circleId of [hidden, newId()])
		for (const sure of ['', 'yes'])
			expect(await post({ circleId, sure })).toMatchObject({ status: 404 });
});

test.each(['mother', 'school', 'stranger'] as const)('the %s finds no such page', async (who) => {
	expect(await post({ circleId: hers, sure: 'yes' }, world[who])).toMatchObject({ status: 404 });
	expect(await circleNow()).toBe(everyone);
});
