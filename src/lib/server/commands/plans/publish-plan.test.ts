import { beforeEach, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPlan } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { addGoal } from '../goals/add-goal';
import { addStep } from '../steps/add-step';
import { publishPlan } from './publish-plan';
import { startPlan } from './start-plan';

let world: World;
let planId: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const draft = {
		kind: 'early-help' as const,
		childIds: [world.childId],
		startsOn: today(),
		conferenceOn: null,
		replacesPlanId: null,
		whyWorried: null,
		whatIfNothingChanges: null,
		whatIsDifferentThisTime: null
	};
	planId = must(await startPlan(await viewerOf(world.worker), world.familyId, draft)).planId;
});

const publishedAt = async () =>
	(await findPlan(store.read, (await viewerOf(world.worker)).circles, planId))?.publishedAt;

it('waits until every goal says what, why, how and who does what by when', async () => {
	const lead = await viewerOf(world.worker);
	const goal = { owner: 'family', childIds: [world.childId] } as const;
	expect(await publishPlan(lead, planId)).toMatchObject({ problems: [{ code: 'no-goals' }] });

	const wording = { ...someWording, why: '' };
	const { goalId } = must(await addGoal(lead, planId, { ...goal, wording }));
	expect(await publishPlan(lead, planId)).toEqual({
		ok: false,
		reason: 'publish-problems',
		problems: [
			{ code: 'goal-says-not-why', goalId },
			{ code: 'goal-has-no-step', goalId }
		]
	});
	expect(await publishedAt()).toBeNull();
});

it('is shown to the family once nothing is missing, and only once', async () => {
	const lead = await viewerOf(world.worker);
	const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
	const { goalId } = must(await addGoal(lead, planId, goal));
	const step = { ownerId: world.school, words: 'Ring home', language: 'en', dueOn: today() };
	must(await addStep(lead, goalId, step));
	must(await publishPlan(lead, planId));
	expect(await publishedAt()).toBeInstanceOf(Date);
	must(await publishPlan(lead, planId));
	const told = (await auditOf(world.familyId)).filter((entry) => entry[2] === planId);
	expect(told.filter(([action]) => action === 'plan.published')).toHaveLength(1);
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const outcome = await publishPlan(await viewerOf(world[who]), planId);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
