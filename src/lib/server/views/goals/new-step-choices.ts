import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { openForm } from '$lib/server/forms/open-form';
import { circlesOf, membersOf } from '$lib/server/repositories/people';
import { facesOf } from '$lib/server/views/people/faces';
import { byClosenessToChild } from '$lib/server/views/people/known-people';
import { readersOf } from '$lib/server/views/people/readers';
import { findWritableGoal } from './writable-goal';

/** A new step of a goal: those who can see the goal can own one. */
export async function newStepChoices(
	viewer: Viewer,
	familyId: string,
	planId: string,
	goalId: string
) {
	const found = await findWritableGoal(viewer, familyId, planId, goalId);
	if (!found) return null;
	const { goal, plan } = found;
	const [members, circles] = await Promise.all([
		membersOf(store.read, familyId, today()),
		circlesOf(store.read, familyId, [goal.circleId])
	]);
	const ids = circles.flatMap(({ people }) => people.map(({ personId }) => personId));
	const faces = [...facesOf(members, viewer.personId).values()].sort(byClosenessToChild);
	return {
		plan,
		goalId,
		goal: { plain: goal.wording.plain, lang: goal.wording.language },
		...openForm(),
		language: viewer.language,
		readers: await readersOf(viewer, familyId, goal.circleId),
		owners: faces.filter(({ id }) => ids.includes(id))
	};
}
