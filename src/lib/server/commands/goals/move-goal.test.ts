import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal, findStep } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { moveGoal } from './move-goal';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const mothers = () => circleOf(world.mother, world.familyId, 'parent-and-team');
const move = async (circleId: string, by = world.worker) =>
	moveGoal(await viewerOf(by), world.familyId, world.goalId, circleId);
const sees = async (who: string) => {
	const { circles } = await viewerOf(who);
	const goal = await findGoal(store.read, circles, world.goalId);
	const step = await findStep(store.read, circles, world.stepId);
	return [goal !== null, step !== null];
};

it('a goal and its steps are said to fewer, and to more again', async () => {
	must(await move(await mothers()));
	expect(await sees(world.father)).toEqual([false, false]);
	expect(await sees(world.mother)).toEqual([true, true]);
	must(await move(await circleOf(world.mother, world.familyId, 'whole-plan')));
	expect(await sees(world.father)).toEqual([true, true]);
	const told = (await auditOf(world.familyId)).filter(([action]) => action === 'goal.moved');
	expect(told).toEqual(Array(2).fill(['goal.moved', world.worker, world.goalId]));
});

it('not to where it is, to a circle that is not the worker’s, or to one that is not there', async () => {
	const everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
	expect(await move(everyone)).toEqual({ ok: false, reason: 'same-circle' });
	const youngs = await circleOf(world.young, world.familyId, 'young-and-adult');
	expect(await move(youngs)).toEqual({ ok: false, reason: 'not-found' });
	expect(await move(newId())).toEqual({ ok: false, reason: 'not-found' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await move(await mothers(), world[who])).toEqual({ ok: false, reason: 'not-found' });
});
