import type { MeetingKind, Standing } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { planHome } from '$lib/server/views/goals/plan-home';
import type { GoalCard } from '$lib/server/views/goals/goal-card';
import type { Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';

/** One idea: what it is, what was said, and at most one thing to do. */
export type EasyCard = { id: string } & (
	| { is: 'good'; words: Said; by: Face }
	| {
			is: 'goal';
			goalId: string;
			words: Said;
			standing: Standing;
			/** What the reader said last; null for nothing yet. */
			level: number | null;
			canRate: boolean;
	  }
	| { is: 'step'; goalId: string; words: Said; isYours: boolean; owner: Face }
	| { is: 'meeting'; meetingId: string; kind: MeetingKind; day: string; startsAt: string | null }
	| { is: 'worker'; face: Face }
	| { is: 'nothing' }
	| { is: 'help' }
);

/** The same plan as on the first page, one idea a card, the good things first. */
export async function easyPlan(viewer: Viewer): Promise<EasyCard[]> {
	const home = await planHome(viewer, null);
	const strengths = home.open.flatMap((part) => part.strengths);
	const goals = home.open.flatMap((part) => part.goals);
	const { meeting } = home;
	return [
		...strengths.map(({ id, words, by }) => ({ id, is: 'good' as const, words, by })),
		...(goals.length === 0 ? [{ id: 'nothing', is: 'nothing' as const }] : []),
		...goals.flatMap((goal) => cardsOf(goal)),
		...(meeting ? [{ ...meeting, is: 'meeting' as const, meetingId: meeting.id }] : []),
		...home.helpers
			.filter(({ isLead }) => isLead)
			.map((face) => ({ id: face.id, is: 'worker' as const, face })),
		{ id: 'help', is: 'help' as const }
	];
}

function cardsOf({ id, words, standing, latest, step, canRate }: GoalCard): EasyCard[] {
	const mine = latest.find(({ face }) => face.isYou);
	const level = mine?.level ?? null;
	const goal: EasyCard = { id, is: 'goal', goalId: id, words, standing, level, canRate };
	if (!step || step.state === 'done') return [goal];
	const { owner } = step;
	const isYours = owner.isYou;
	return [goal, { id: step.id, is: 'step', goalId: id, words: step.words, isYours, owner }];
}
