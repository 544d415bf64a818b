import { ageOn, shareOfLife } from '$lib/domain/time/childs-clock';
import { dayOf } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';

/** The parts of a life there are words for; less than a tenth is not worth a sentence. */
const shares = [
	['half', 1 / 2],
	['third', 1 / 3],
	['quarter', 1 / 4],
	['fifth', 1 / 5],
	['tenth', 1 / 10]
] as const;
export type LifeShare = (typeof shares)[number][0] | 'most';

/** A goal's time on the child's own clock (rule of practice 10). */
export interface ChildsTime {
	childId: string;
	name: string;
	/** Whole years; below 1 see `ageMonths`. */
	ageYears: number;
	ageMonths: number;
	/** Whole months since the goal was written down. */
	months: number;
	share: LifeShare | null;
}

const mostFrom = 0.6;

/** The nearest part there are words for; null below about a tenth. */
export function shareWord(share: number): LifeShare | null {
	if (share > mostFrom) return 'most';
	if (share < 0.08) return null;
	const nearest = shares.toSorted((a, b) => Math.abs(a[1] - share) - Math.abs(b[1] - share))[0];
	return nearest?.[0] ?? null;
}

/** One line a living child whose birthday is known; none in a goal's first month. */
export function childsTimes(facts: GoalFacts, people: KnownPeople): ChildsTime[] {
	const from = dayOf(facts.goal.createdAt);
	const until = facts.goal.closedOn ?? facts.plan.closedOn ?? today();
	const open = ageOn(from, until);
	const months = open.years * 12 + open.months;
	return facts.childIds.flatMap((childId) => {
		const child = people.child(childId);
		if (!child?.bornOn || child.diedOn !== null || months < 1) return [];
		const age = ageOn(child.bornOn, until);
		const share = shareWord(shareOfLife(child.bornOn, from, until));
		const { years: ageYears, months: ageMonths } = age;
		return [{ childId, name: child.name, ageYears, ageMonths, months, share }];
	});
}
