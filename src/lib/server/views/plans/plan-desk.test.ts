import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { addTranslation } from '$lib/server/commands/goals/add-translation';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { goalToReword } from '$lib/server/views/goals/goal-to-reword';
import { goalToTranslate } from '$lib/server/views/goals/goal-to-translate';
import { newGoalChoices } from '$lib/server/views/goals/new-goal-choices';
import { newStepChoices } from '$lib/server/views/goals/new-step-choices';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { meetingsDesk } from './meetings-desk';
import { planDesk } from './plan-desk';
import { planWhy } from './plan-why';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const lead = () => viewerOf(world.worker);

async function aDraft() {
	const plan = {
		kind: 'early-help' as const,
		childIds: [world.childId],
		startsOn: today(),
		conferenceOn: null,
		replacesPlanId: null,
		whyWorried: null,
		whatIfNothingChanges: null,
		whatIsDifferentThisTime: null
	};
	return must(await startPlan(await lead(), world.familyId, plan)).planId;
}

describe('a plan at the desk of the one who writes it', () => {
	it('says what is missing, and each goal with its steps', async () => {
		const planId = await aDraft();
		const wording = { ...someWording, know: '' };
		const goal = { owner: 'family', childIds: [world.childId], wording } as const;
		const { goalId } = must(await addGoal(await lead(), planId, goal));
		const desk = await planDesk(await lead(), world.familyId, planId);
		expect(desk?.problems).toEqual([
			{ code: 'goal-says-not-how-we-know', goalId },
			{ code: 'goal-has-no-step', goalId }
		]);
		expect(desk?.goals).toMatchObject([{ id: goalId, steps: [], alsoIn: [] }]);
		expect(desk?.clocks).toMatchObject([{ kind: 'early-help-review', isLate: false }]);
	});

	it('asks for nothing more once the family can see it', async () => {
		const desk = await planDesk(await lead(), world.familyId, world.planId);
		expect(desk).toMatchObject({ problems: [], plan: { isPublished: true, childNames: 'Sam' } });
	});

	it('says in which languages a goal can also be read, and who wrote that', async () => {
		const goal = await goalToTranslate(await lead(), world.familyId, world.planId, world.goalId);
		const passport = {
			language: 'ur',
			origin: 'person',
			madeBy: 'Farah',
			checkedBy: null
		} as const;
		const words = { plain: 'وقت پر اسکول' };
		const subject = { familyId: world.familyId, subjectId: goal?.wordingId ?? '' };
		must(await addTranslation(await lead(), { ...subject, ...passport, words }));
		const desk = await planDesk(await lead(), world.familyId, world.planId);
		expect(desk?.goals).toMatchObject([{ alsoIn: [{ language: 'ur', madeBy: 'Farah' }] }]);
		const again = await goalToTranslate(await lead(), world.familyId, world.planId, world.goalId);
		expect(again?.saved).toMatchObject({ plain: 'وقت پر اسکول', madeBy: 'Farah' });
	});
});

describe('the forms about a goal', () => {
	it('offer the circles of the writer, and owners who can see the goal', async () => {
		const goal = await newGoalChoices(await lead(), world.familyId, world.planId);
		expect(goal?.circles.map(({ kind }) => kind)).toEqual([
			'whole-plan',
			'parent-and-team',
			'parent-and-team',
			'team'
		]);
		const step = await newStepChoices(await lead(), world.familyId, world.planId, world.goalId);
		const owners = step?.owners.map(({ id }) => id).sort();
		const { worker, mother, father, young, school } = world;
		expect(owners).toEqual([worker, mother, father, young, school].sort());
	});
});

const pages = {
	plan: async (who: string, family: string) => planDesk(await viewerOf(who), family, world.planId),
	why: async (who: string, family: string) => planWhy(await viewerOf(who), family, world.planId),
	meetings: async (who: string, family: string) =>
		meetingsDesk(await viewerOf(who), family, world.planId),
	words: async (who: string, family: string) =>
		goalToReword(await viewerOf(who), family, world.planId, world.goalId),
	step: async (who: string, family: string) =>
		newStepChoices(await viewerOf(who), family, world.planId, world.goalId)
};

describe.each(Object.entries(pages))('the page of the %s', (_, page) => {
	it('is the lead worker’s', async () => {
		expect(await page(world.worker, world.familyId)).not.toBeNull();
	});

	it.each(['stranger', 'school', 'mother', 'young'] as const)('is not the %s’s', async (who) => {
		expect(await page(world[who], world.familyId)).toBeNull();
	});

	it('is not there under another family', async () => {
		expect(await page(world.worker, world.childId)).toBeNull();
	});
});
