import { lastDay } from '$lib/domain/goals/heard';
import { promptsFor, type Prompt } from '$lib/domain/goals/prompts';
import { dayOf, type Day } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import { openGoals, type FamilyFacts } from './family-facts';
import { lastSpoke } from './last-spoke';

/** What to think about for one goal, from what the viewer may know. */
export function promptsOf(family: FamilyFacts, facts: GoalFacts): Prompt[] {
	const { plan, ratings, evidence, goal } = facts;
	const latest = new Map(ratings.map(({ raterId, level }) => [raterId, level]));
	const startedOn = later(plan.startsOn, dayOf(goal.createdAt));
	return promptsFor({
		today: today(),
		startedOn,
		latest: [...latest].map(([raterId, level]) => ({ raterId, level })),
		evidence,
		childLastSeenOn: childSeenOn(family, plan.id),
		familyLastSaidOn: lastSpoke(family).family,
		lastHeardOn: lastDay([...ratings.filter(({ level }) => level !== null), ...evidence]),
		unheardDays: plan.unheardDays
	});
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The last day somebody saw a child of this plan while learning something; null for never. */
export function childSeenOn(family: FamilyFacts, planId: string): Day | null {
	const evidence = openGoals(family)
		.filter(({ goal }) => goal.planId === planId)
		.flatMap((facts) => facts.evidence);
	return lastDay(evidence.filter(({ childSeen }) => childSeen));
}
