import type { CircleKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { circlesOf, type CircleRow } from '$lib/server/repositories/people';
import { parentIn } from './new-goal-choices';
import { findWritableGoal } from './writable-goal';

/** A circle the goal could be said to, and what that changes, each as a list of names. */
export interface CircleToMoveTo {
	id: string;
	kind: CircleKind;
	people: string;
	/** The parent it is with, where it is with one. */
	parent: string | null;
	/** Who would read the goal then and does not now; empty for nobody. */
	comes: string;
	/** Who reads it now and would not then. */
	goes: string;
}

/** The circles a goal could be said to from now on, each as the people in it. */
export async function goalToMove(viewer: Viewer, familyId: string, planId: string, goalId: string) {
	const found = await findWritableGoal(viewer, familyId, planId, goalId);
	if (!found) return null;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const { wording, circleId: now } = found.goal;
	const present = circles.find(({ id }) => id === now);
	const { list } = formatsFor(viewer.language);
	const namesOf = (people: CircleRow['people']) => list(people.flatMap(({ name }) => name ?? []));
	const optionOf = (circle: CircleRow): CircleToMoveTo => ({
		id: circle.id,
		kind: circle.kind,
		people: namesOf(circle.people),
		parent: parentIn(circle.people),
		comes: namesOf(notIn(present, circle)),
		goes: namesOf(notIn(circle, present))
	});
	return {
		plan: found.plan,
		goal: { id: goalId, plain: wording.plain, lang: wording.language },
		now,
		circles: circles.filter(({ kind }) => kind !== 'young-and-adult').map(optionOf)
	};
}

/** The people of one circle who are not in another. */
function notIn(other: CircleRow | undefined, circle: CircleRow | undefined): CircleRow['people'] {
	const there = new Set(other?.people.map(({ personId }) => personId));
	return (circle?.people ?? []).filter(({ personId }) => !there.has(personId));
}
