import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { waitingRounds } from '$lib/server/repositories/feedback';
import { knownPeople } from '$lib/server/views/people/known-people';
import { readablePlans } from '$lib/server/views/plans/readable-plans';
import { goalCard, type GoalCard } from './goal-card';
import { readFacts } from './goal-facts';

export interface TellPage {
	/** Open goals; those waiting for the viewer come first. */
	goals: GoalCard[];
	feedbackRoundIds: string[];
}

/** What somebody can say something about today. */
export async function tellPage(viewer: Viewer): Promise<TellPage> {
	const db = store.read;
	const readable = await readablePlans(db, viewer);
	const plans = readable.map(({ plan }) => plan).filter((plan) => plan.closedOn === null);
	const [facts, people, waiting] = await Promise.all([
		readFacts(db, viewer, plans),
		knownPeople(db, viewer),
		waitingRounds(db, viewer.personId, today())
	]);
	const goals = facts.goals
		.filter(({ goal }) => goal.closedOn === null)
		.map((goal) => goalCard(viewer, goal, facts.translations, people))
		.sort((a, b) => Number(b.isYourTurn) - Number(a.isYourTurn));
	return {
		goals: may(viewer, 'goal:rate') ? goals : [],
		feedbackRoundIds: waiting.map(({ id }) => id)
	};
}
