import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { dayOf } from '$lib/domain/time/days';
import type { CircleKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf, type CircleRow } from '$lib/server/repositories/people';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import { findReadableGoal } from './find-readable';
import { goalWords } from './goal-page';
import type { Said } from './said';

/** Who can see an answer: one circle in words of people. */
export interface CircleChoice {
	id: string;
	kind: CircleKind;
	/** Everyone in it but the viewer. */
	people: Face[];
	/** Names of those who can see the goal and will not see this; empty text for nobody. */
	without: string;
}

/** All that the questions about one goal need. */
export interface RateQuestion {
	goalId: string;
	/** False once the goal or its plan has ended: nothing new can be said. */
	isOpen: boolean;
	plain: Said;
	anchors: { level: 0 | 5 | 10; words: Said }[];
	last: { level: number | null; day: string } | null;
	/** The widest first, which is the goal's own. */
	circles: CircleChoice[];
	/** So that sending twice says it once. */
	key: string;
}

/** Null when the goal is not theirs to see or to rate. */
export async function rateQuestion(viewer: Viewer, goalId: string): Promise<RateQuestion | null> {
	const found = await findReadableGoal(viewer, goalId);
	if (!found || !may(viewer, 'goal:rate')) return null;
	const { facts, translations, people, isOpen } = found;
	const { plain, anchors } = goalWords(viewer, facts.goal.wording, translations);
	const last = facts.ratings.findLast(({ raterId }) => raterId === viewer.personId);
	const { weekday } = formatsFor(viewer.language);
	const { familyId, circleId } = facts.goal;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	return {
		goalId,
		isOpen,
		plain,
		anchors,
		last: last ? { level: last.level, day: weekday(dayOf(last.at)) } : null,
		circles: circleChoices(viewer, circles, circleId, people),
		key: newId()
	};
}

/** The goal's circle, and the viewer's circles inside it that hold somebody else. */
export function circleChoices(
	viewer: Viewer,
	circles: readonly CircleRow[],
	goalCircleId: string,
	people: KnownPeople
): CircleChoice[] {
	const idsOf = (circle: CircleRow) =>
		circle.people.map(({ personId }) => personId).filter((id) => id !== viewer.personId);
	const goals = circles.find(({ id }) => id === goalCircleId);
	const widest = goals ? idsOf(goals) : [];
	const { list } = formatsFor(viewer.language);
	return circles
		.map((circle) => ({ circle, ids: idsOf(circle) }))
		.filter(({ ids }) => ids.length > 0 && ids.every((id) => widest.includes(id)))
		.sort((a, b) => Number(b.circle.id === goalCircleId) - Number(a.circle.id === goalCircleId))
		.map(({ circle: { id, kind }, ids }) => {
			const out = people.faces(widest.filter((personId) => !ids.includes(personId)));
			return { id, kind, people: people.faces(ids), without: list(out.map(({ name }) => name)) };
		});
}
