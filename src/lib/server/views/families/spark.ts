import { daysBetween } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import type { FaceTone } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';

export const sparkDays = 84;

/** One person's own numbers for one goal over the last twelve weeks; nothing is averaged. */
export interface SparkLine {
	id: string;
	tone: FaceTone;
	/** `at` is 0 twelve weeks ago and 1 today. */
	points: { at: number; level: number }[];
}

/** Everyone's numbers for one goal. */
export function sparkOf({ goal, ratings }: GoalFacts, people: KnownPeople): SparkLine[] {
	const recent = ratings.filter(
		({ level, on }) => level !== null && daysBetween(on, today()) <= sparkDays
	);
	return [...new Set(recent.map(({ raterId }) => raterId))].map((raterId) => ({
		id: `${goal.id} ${raterId}`,
		tone: people.face(raterId).tone,
		points: recent
			.filter((rating) => rating.raterId === raterId)
			.map(({ on, level }) => ({ at: 1 - daysBetween(on, today()) / sparkDays, level: level ?? 0 }))
	}));
}

const closeness = ['child', 'parent', 'network', 'team'] as const;

/** One line a goal: of whoever is closest to the child among those who gave a number. */
export function closestVoice(facts: GoalFacts, people: KnownPeople): SparkLine[] {
	const lines = sparkOf(facts, people);
	const kindOf = ({ id }: SparkLine) =>
		facts.ratings.find(({ raterId }) => id.endsWith(raterId))?.raterKind ?? 'team';
	const byCloseness = lines.toSorted(
		(a, b) => closeness.indexOf(kindOf(a)) - closeness.indexOf(kindOf(b))
	);
	return byCloseness.slice(0, 1);
}
