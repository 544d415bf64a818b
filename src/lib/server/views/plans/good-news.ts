import { addDays, dayOf } from '$lib/domain/time/days';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Facts } from '$lib/server/views/goals/goal-facts';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';

const newsDays = 7;
const mostLines = 3;

/** Something others did as they said, within the last week. */
export interface News {
	id: string;
	goalId: string;
	who: Face;
	words: Said;
}

/** The latest first, and never more than can be read at a glance. */
export function goodNews(viewer: Viewer, facts: Facts, people: KnownPeople): News[] {
	const since = addDays(today(), -newsDays);
	const ticked = facts.goals
		.filter(({ plan }) => plan.closedOn === null)
		.flatMap(({ steps }) => steps)
		.flatMap(({ step, mark }) => (mark?.isDone ? [{ step, at: mark.at }] : []))
		.filter(({ step, at }) => step.ownerId !== viewer.personId && dayOf(at) >= since)
		.sort((a, b) => b.at.getTime() - a.at.getTime());
	return ticked.slice(0, mostLines).map(({ step }) => ({
		id: step.id,
		goalId: step.goalId,
		who: people.face(step.ownerId),
		words: said(viewer, step, step.words, 'words', facts.translations)
	}));
}
