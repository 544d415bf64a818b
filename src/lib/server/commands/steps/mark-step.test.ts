import { beforeEach, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { latestMarks } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aDraft, aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { markStep } from './mark-step';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const tick = (isDone = true) => ({ isDone, key: newId() });
const isDone = async () =>
	(await latestMarks(store.read, [world.stepId])).get(world.stepId)?.isDone;

test("a person ticks their own step, and takes the tick away; both stay in the step's history", async () => {
	const mother = await viewerOf(world.mother);
	must(await markStep(mother, world.stepId, tick()));
	expect(await isDone()).toBe(true);
	must(await markStep(mother, world.stepId, tick(false)));
	expect(await isDone()).toBe(false);
	const lines = (await auditOf(world.familyId)).filter(([action]) => action === 'step.marked');
	expect(lines).toHaveLength(2);
});

test('the lead worker may tick for somebody who asks', async () => {
	must(await markStep(await viewerOf(world.worker), world.stepId, tick()));
	expect(await isDone()).toBe(true);
});

test.each([
	['another parent cannot', 'father', 'not-your-step'],
	['the school cannot', 'school', 'not-your-step'],
	['a stranger is told it is not there', 'stranger', 'not-found']
] as const)("somebody else's step: %s", async (_, who, reason) => {
	const outcome = await markStep(await viewerOf(world[who]), world.stepId, tick());
	expect(outcome).toEqual({ ok: false, reason });
	expect(await isDone()).toBeUndefined();
});

test('the same tick sent twice is one tick', async () => {
	const mother = await viewerOf(world.mother);
	const mark = tick();
	must(await markStep(mother, world.stepId, mark));
	must(await markStep(mother, world.stepId, mark));
	const lines = (await auditOf(world.familyId)).filter(([action]) => action === 'step.marked');
	expect(lines).toHaveLength(1);
});

test('a step of a plan that was not shown to the family is not there for them', async () => {
	const { mother, stepId } = await aDraft(world.worker);
	const outcome = await markStep(await viewerOf(mother), stepId, tick());
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	must(await markStep(await viewerOf(world.worker), stepId, tick()));
});
