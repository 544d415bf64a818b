import {
	whatStandsOut,
	type CaseloadFacts,
	type StandsOut
} from '$lib/domain/families/what-stands-out';
import { gapOf } from '$lib/domain/ratings/gap';
import { openAsk, type StepAsk } from '$lib/domain/steps/asking';
import { stepState } from '$lib/domain/steps/state';
import { daysBetween } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import { clocksOf } from '$lib/server/views/plans/plan-clocks';
import { childSeenOn, promptsOf } from './asking';
import { openGoals, openPlans, type FamilyFacts } from './family-facts';
import { lastSpoke, workBeganOn } from './last-spoke';

/** The one sentence beside a family. */
export const standsOut = (facts: FamilyFacts): StandsOut => whatStandsOut(countsOf(facts));

/** Steps staff promised in open goals, past their day and not done. */
export const latePromises = (facts: FamilyFacts): number =>
	openGoals(facts)
		.flatMap(({ steps }) => steps)
		.filter(({ step }) => facts.people.face(step.ownerId).isStaff)
		.filter(({ step, mark, asks }) => stepState(step, mark, today(), asks) === 'overdue').length;

/** Open steps of open goals of which this was said last. */
export const stepsAsked = (facts: FamilyFacts, ask: StepAsk): number =>
	openGoals(facts)
		.flatMap(({ steps }) => steps)
		.filter(({ mark, asks }) => openAsk(asks, mark) === ask).length;

function countsOf(facts: FamilyFacts): CaseloadFacts {
	const goals = openGoals(facts);
	const { family, newSayings } = lastSpoke(facts);
	const beganOn = workBeganOn(facts);
	const quietSince = family ?? beganOn;
	const standingAs = (...standings: GoalFacts['standing'][]) =>
		goals.filter(({ standing }) => standings.includes(standing)).length;
	return {
		latePromises: latePromises(facts),
		stepsNeedingHelp: stepsAsked(facts, 'need-help'),
		unmetNeeds: stepsAsked(facts, 'no-service'),
		daysSinceChildSeen: longest(goals.length > 0 ? openPlans(facts).map(unseenFor(facts)) : []),
		daysClockIsLate: longest(
			facts.plans
				.flatMap((plan) => clocksOf(plan, facts.meetings))
				.map(({ dueOn }) => daysBetween(dueOn, today()))
		),
		largestGap: longest(goals.map(gapSize)),
		daysSinceFamilySaid: beganOn && quietSince ? daysBetween(quietSince, today()) : null,
		newSayings,
		goalsHarderJustNow: standingAs('harder-just-now'),
		goalsOnlyDone: goals.filter((goal) => hasOnlyDone(facts, goal)).length,
		goalsGoodEnough: standingAs('good-enough-now', 'staying-good'),
		goals: goals.length
	};
}

const longest = (numbers: readonly number[]): number | null =>
	numbers.length === 0 ? null : Math.max(...numbers);

const unseenFor =
	(facts: FamilyFacts) =>
	({ id, startsOn }: { id: string; startsOn: string }) =>
		daysBetween(childSeenOn(facts, id) ?? startsOn, today());

/** The gap between the latest numbers of one goal, in points; 0 until two people gave one. */
export function gapSize({ ratings }: GoalFacts): number {
	const latest = new Map(ratings.map(({ raterId, level }) => [raterId, level]));
	return gapOf([...latest].map(([raterId, level]) => ({ raterId, level })))?.size ?? 0;
}

const hasOnlyDone = (facts: FamilyFacts, goal: GoalFacts): boolean =>
	promptsOf(facts, goal).some(({ code }) => code === 'only-done');
