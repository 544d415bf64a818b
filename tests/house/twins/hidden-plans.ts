import { addGoal } from '$lib/server/commands/goals/add-goal';
import { invitePerson } from '$lib/server/commands/people/invite-person';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { addStep } from '$lib/server/commands/steps/add-step';
import { markStep } from '$lib/server/commands/steps/mark-step';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { allOfIt } from '../../support/door';
import { must, someWording, viewerOf } from '../../support/world';
import { learns, opens, rates } from './acts';
import { circleOf, type Cast } from './people';

async function goalWithStep(cast: Cast, planId: string, circleId?: string): Promise<string> {
	const worker = await viewerOf(cast.worker);
	const { goalId } = must(
		await addGoal(worker, planId, {
			owner: 'family',
			childIds: [cast.childId],
			wording: { ...someWording, plain: 'Safe at home' },
			...(circleId === undefined ? {} : { circleId })
		})
	);
	const step = { ownerId: cast.worker, words: 'Change the locks', language: 'en', dueOn: today() };
	const { stepId } = must(await addStep(worker, goalId, step));
	must(await markStep(worker, stepId, { isDone: true, key: newId() }));
	return goalId;
}

/** A goal said to one parent and the team, with a step done, a number and something learned. */
export async function parentsGoal(cast: Cast): Promise<string> {
	const circleId = await circleOf(cast, 'mother', 'parent-and-team');
	const goalId = await goalWithStep(cast, cast.planId, circleId);
	await rates(cast, 'mother', { goalId, level: 2, note: 'He came back' });
	await learns(cast, 'worker', goalId, 'The door was mended');
	return goalId;
}

/** The same, and the worker reads it. */
export async function parentsGoalRead(cast: Cast): Promise<void> {
	await opens(cast, 'worker', await parentsGoal(cast));
}

/** A goal for everyone in the plan, which no guest was invited to. */
export async function uninvitedGoal(cast: Cast): Promise<void> {
	await goalWithStep(cast, cast.planId);
}

/** A second plan, with a goal, that the team is still writing. */
export async function unwrittenPlan(cast: Cast): Promise<void> {
	const plan = {
		kind: 'early-help',
		childIds: [cast.childId],
		startsOn: today(),
		conferenceOn: null,
		replacesPlanId: null,
		whyWorried: null,
		whatIfNothingChanges: null,
		whatIsDifferentThisTime: null
	} as const;
	const started = must(await startPlan(await viewerOf(cast.worker), cast.familyId, plan));
	await opens(cast, 'worker', await goalWithStep(cast, started.planId));
}

/** The worker sends the mother a way in, to a phone that others may look at. */
export async function privateContact(cast: Cast): Promise<void> {
	const contact = { channel: 'sms', address: '+447700900123' } as const;
	const how = { isInPerson: false, contact, card: allOfIt };
	must(await invitePerson(await viewerOf(cast.worker), cast.familyId, cast.mother, how));
}
