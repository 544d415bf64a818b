import { beforeEach, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { stepsOf } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { closeGoal } from '../goals/close-goal';
import { addStep } from './add-step';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const aStep = (change: { ownerId?: string; key?: string } = {}) => ({
	ownerId: world.school,
	words: 'Keep a place at breakfast club',
	language: 'en',
	dueOn: addDays(today(), 7),
	...change
});
const add = async (step: ReturnType<typeof aStep>, who = world.worker) =>
	addStep(await viewerOf(who), world.goalId, step);
const stepIds = async (who: string) =>
	(await stepsOf(store.read, (await viewerOf(who)).circles, [world.goalId])).map(({ id }) => id);

it('is one small thing with one owner, added once and seen by the family', async () => {
	const key = newId();
	const { stepId } = must(await add(aStep({ key })));
	must(await add(aStep({ key })));
	expect(await stepIds(world.mother)).toEqual([world.stepId, stepId]);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['step.added', world.worker, stepId]);
});

it('is owned by somebody who can see the goal', async () => {
	const outcome = await add(aStep({ ownerId: world.stranger }));
	expect(outcome).toEqual({ ok: false, reason: 'owner-not-in-circle' });
});

it('is not added to a goal that is closed', async () => {
	must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
	expect(await add(aStep())).toEqual({ ok: false, reason: 'goal-is-closed' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await add(aStep(), world[who])).toEqual({ ok: false, reason: 'not-found' });
	expect(await stepIds(world.worker)).toEqual([world.stepId]);
});
