import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { planHome, type PlanHome } from '$lib/server/views/goals/plan-home';
import { goalsMeantFor } from '$lib/server/views/goals/my-goals';
import type { GoalCard } from '$lib/server/views/goals/goal-card';
import type { StrengthLine } from '$lib/server/views/plans/strengths';
import { saidByMe, type VoiceLine } from './said-by-me';

/** A young person's first page. */
export interface YoungHome extends Pick<
	PlanHome,
	'today' | 'name' | 'newSince' | 'news' | 'meeting' | 'feedbackRoundId' | 'talk'
> {
	/** Open goals meant for them; those waiting for their answer come first. */
	goals: GoalCard[];
	/** What goes well, from the plans that hold these goals. */
	strengths: StrengthLine[];
	/** What they said themselves, the latest first. */
	said: VoiceLine[];
}

/** Null for anyone who is not a young person. */
export async function youngHome(viewer: Viewer, since: Date | null): Promise<YoungHome | null> {
	if (!may(viewer, 'voice:say')) return null;
	const [home, said] = await Promise.all([planHome(viewer, since), saidByMe(viewer)]);
	const goalIds = home.open.flatMap(({ goals }) => goals.map(({ id }) => id));
	const mine = await goalsMeantFor(store.read, viewer, goalIds);
	const parts = home.open.filter(({ goals }) => goals.some(({ id }) => mine.has(id)));
	const { today, name, meeting, feedbackRoundId, talk } = home;
	return {
		today,
		name,
		meeting,
		feedbackRoundId,
		talk,
		newSince: home.newSince && {
			...home.newSince,
			goals: home.newSince.goals.filter(({ goalId }) => mine.has(goalId))
		},
		news: home.news.filter(({ goalId }) => mine.has(goalId)),
		goals: parts
			.flatMap(({ goals }) => goals.filter(({ id }) => mine.has(id)))
			.sort((a, b) => Number(b.isYourTurn) - Number(a.isYourTurn)),
		strengths: parts.flatMap(({ strengths }) => strengths),
		said
	};
}
