import { beforeEach, describe, expect, test } from 'vitest';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { goalPage } from '$lib/server/views/goals/goal-page';
import { ownGoalWording } from '$lib/server/forms/own-goal-wording';
import { circleOf } from '../../../../../tests/support/circles';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { closePlan } from '../plans/close-plan';
import { addOwnGoal } from './add-own-goal';
import { rateGoal } from './rate-goal';

let world: World;
let everyone: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
});

const words = { plain: 'Eat together', why: 'We miss each other', know: 'Four at the table' };
const own = (change: { circleId?: string; key?: string; plain?: string } = {}) => {
	const { plain = words.plain, circleId = everyone, key = newId() } = change;
	return { wording: ownGoalWording('en', { ...words, plain }), circleId, key };
};
const add = async (who: string, goal = own(), planId = world.planId) =>
	addOwnGoal(await viewerOf(who), planId, goal);
const seenBy = async (who: string, goalId: string) =>
	(await goalPage(await viewerOf(who), goalId))?.words.plain.text ?? null;

test('a mother’s own goal is there for everyone in the plan, whole, and once', async () => {
	const goal = own();
	const { goalId } = must(await add(world.mother, goal));
	expect(must(await add(world.mother, goal)).goalId).toBe(goalId);
	for (const who of [world.mother, world.father, world.worker, world.young])
		expect(await seenBy(who, goalId)).toBe('Eat together');
	expect(await seenBy(world.stranger, goalId)).toBeNull();
	const page = await goalPage(await viewerOf(world.mother), goalId);
	const { help, anchors, why, know } = page!.words;
	for (const said of [help, why, know, ...anchors.map((anchor) => anchor.words)])
		expect(said.text).not.toBe('');
	expect(await auditOf(world.familyId)).toContainEqual(['goal.added', world.mother, goalId]);
});

test('it can be rated like any other', async () => {
	const { goalId } = must(await add(world.mother));
	const said = { level: 4, note: null, howTheyKnow: null, circleId: everyone, key: newId() };
	must(await rateGoal(await viewerOf(world.father), goalId, said));
});

test('said to the team only, the father does not see it', async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const { goalId } = must(await add(world.mother, own({ circleId })));
	expect(await seenBy(world.worker, goalId)).toBe('Eat together');
	for (const who of [world.father, world.young]) expect(await seenBy(who, goalId)).toBeNull();
});

describe('is refused', () => {
	test.each(['worker', 'school', 'young', 'stranger'] as const)('to the %s', async (who) => {
		expect(await add(world[who])).toEqual({ ok: false, reason: 'not-found' });
	});

	test('to a circle of somebody else', async () => {
		const circleId = await circleOf(world.father, world.familyId, 'parent-and-team');
		expect(await add(world.mother, own({ circleId }))).toMatchObject({
			reason: 'circle-not-yours'
		});
	});

	test('without words', async () => {
		expect(await add(world.mother, own({ plain: ' ' }))).toMatchObject({ reason: 'words-missing' });
	});

	test('once the plan has ended', async () => {
		const end = { closedOn: today(), reason: 'moved-away' } as const;
		must(await closePlan(await viewerOf(world.worker), world.planId, end));
		expect(await add(world.mother)).toEqual({ ok: false, reason: 'plan-is-closed' });
	});
});
