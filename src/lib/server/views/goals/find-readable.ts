import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findGoal } from '$lib/server/repositories/goals';
import { knownPeople, type KnownPeople } from '$lib/server/views/people/known-people';
import { readablePlans } from '$lib/server/views/plans/readable-plans';
import { readFacts, type GoalFacts } from './goal-facts';
import type { Translations } from './said';

export interface ReadableGoal {
	facts: GoalFacts;
	translations: Translations;
	people: KnownPeople;
	isOpen: boolean;
}

/** One goal with all a family or young person may know of it; null when it is not theirs to see. */
export async function findReadableGoal(
	viewer: Viewer,
	goalId: string
): Promise<ReadableGoal | null> {
	const db = store.read;
	const goal = await findGoal(db, viewer.circles, goalId);
	if (!goal) return null;
	const readable = await readablePlans(db, viewer);
	const plans = readable.map(({ plan }) => plan).filter((plan) => plan.id === goal.planId);
	const [{ goals, translations }, people] = await Promise.all([
		readFacts(db, viewer, plans),
		knownPeople(db, viewer)
	]);
	const facts = goals.find((one) => one.goal.id === goalId);
	if (!facts) return null;
	const isOpen = facts.goal.closedOn === null && facts.plan.closedOn === null;
	return { facts, translations, people, isOpen };
}
