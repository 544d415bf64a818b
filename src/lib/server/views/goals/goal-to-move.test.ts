import { beforeEach, expect, it, test } from 'vitest';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { goalToMove } from './goal-to-move';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const toMove = async (goalId = world.goalId, who = world.worker, planId = world.planId) =>
	goalToMove(await viewerOf(who), world.familyId, planId, goalId);

it('says of each circle who would come to read the goal and who no longer could', async () => {
	const told = (await toMove())?.circles.map(({ kind, comes, goes }) => [kind, comes, goes]);
	expect(told?.sort()).toEqual([
		['parent-and-team', '', 'Sam and Farid'],
		['parent-and-team', '', 'Sam and Mina'],
		['team', '', 'Sam, Mina and Farid'],
		['whole-plan', '', '']
	]);
});

it('names the other parent before one parent’s goal is said to everyone', async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
	const lead = await viewerOf(world.worker);
	const { goalId } = must(await addGoal(lead, world.planId, { ...goal, circleId }));
	const move = await toMove(goalId);
	expect(move?.now).toBe(circleId);
	const everyone = move?.circles.find(({ kind }) => kind === 'whole-plan');
	expect(everyone).toMatchObject({ comes: 'Sam and Farid', goes: '' });
});

test.each(['mother', 'school', 'stranger'] as const)('is not there for the %s', async (who) => {
	expect(await toMove(world.goalId, world[who])).toBeNull();
});

test('nor under another plan', async () => {
	expect(await toMove(world.goalId, world.worker, world.goalId)).toBeNull();
});
