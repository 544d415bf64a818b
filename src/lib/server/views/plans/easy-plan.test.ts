import { beforeEach, expect, test } from 'vitest';
import { today } from '$lib/server/clock';
import { closePlan } from '$lib/server/commands/plans/close-plan';
import { newId } from '$lib/server/db/id';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { addStrength } from '$lib/server/commands/plans/add-strength';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { easyPlan } from './easy-plan';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const cardsOf = async (who: string) => easyPlan(await viewerOf(who));

test('one idea a card: the good, the goal, the step, who helps, help', async () => {
	const strength = { words: 'They laugh', language: 'en', key: newId() };
	must(await addStrength(await viewerOf(world.worker), world.planId, strength));
	const circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
	const said = { level: 6, note: null, howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(await viewerOf(world.mother), world.goalId, said));
	expect(await cardsOf(world.mother)).toMatchObject([
		{ is: 'good', words: { text: 'They laugh' } },
		{ is: 'goal', goalId: world.goalId, level: 6 },
		{ is: 'step', isYours: true, words: { text: 'Set the alarm' } },
		{ is: 'worker', face: { id: world.worker } },
		{ is: 'help' }
	]);
});

test('what the mother said is not shown to the father as his', async () => {
	const cards = await cardsOf(world.father);
	expect(cards.find(({ is }) => is === 'goal')).toMatchObject({ level: null });
	expect(cards.find(({ is }) => is === 'step')).toMatchObject({ isYours: false });
});

test('with nothing to show there is a kind word, and help', async () => {
	const end = { closedOn: today(), reason: 'moved-away' } as const;
	must(await closePlan(await viewerOf(world.worker), world.planId, end));
	const kinds = (await cardsOf(world.mother)).map(({ is }) => is);
	expect(kinds).toEqual(['nothing', 'worker', 'help']);
});
