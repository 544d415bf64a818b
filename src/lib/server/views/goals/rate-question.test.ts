import { beforeEach, expect, test } from 'vitest';
import { setClock, today } from '$lib/server/clock';
import { closeGoal } from '$lib/server/commands/goals/close-goal';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { newId } from '$lib/server/db/id';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { rateQuestion } from './rate-question';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const questionFor = async (personId: string) =>
	rateQuestion(await viewerOf(personId), world.goalId);

test('offers the circle of the goal first, then smaller ones, each with who will not see it', async () => {
	const question = await questionFor(world.mother);
	expect(question?.circles.map(({ kind, without }) => [kind, without])).toEqual([
		['whole-plan', ''],
		['parent-and-team', 'Sam and Farid']
	]);
	expect(question?.circles[1]?.people.map(({ name }) => name)).toEqual(['Kerry', 'Ms Reed']);
});

test("never offers another parent's circle", async () => {
	const fathers = await circleOf(world.father, world.familyId, 'parent-and-team');
	const question = await questionFor(world.mother);
	expect(question?.circles.map(({ id }) => id)).not.toContain(fathers);
});

test("reminds of one's own last number, and never of anybody else's", async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
	const rating = { level: 4, note: null, howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(await viewerOf(world.mother), world.goalId, rating));
	expect((await questionFor(world.mother))?.last).toEqual({ level: 4, day: 'Friday 20 November' });
	expect((await questionFor(world.father))?.last).toBeNull();
});

test('a form has a key of its own each time it is opened', async () => {
	const [one, other] = [await questionFor(world.mother), await questionFor(world.mother)];
	expect(one?.key).not.toBe(other?.key);
});

test('knows when nothing new can be said', async () => {
	expect((await questionFor(world.mother))?.isOpen).toBe(true);
	must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
	expect((await questionFor(world.mother))?.isOpen).toBe(false);
});

test('is not there for somebody who cannot see the goal', async () => {
	expect(await questionFor(world.stranger)).toBeNull();
	expect(await rateQuestion(await viewerOf(world.mother), newId())).toBeNull();
});
