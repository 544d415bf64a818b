import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { circlesOf } from '$lib/server/repositories/people';
import { findWritableGoal } from './writable-goal';

/** The circles a goal could be said to from now on, each as the people in it. */
export async function goalToMove(viewer: Viewer, familyId: string, planId: string, goalId: string) {
	const found = await findWritableGoal(viewer, familyId, planId, goalId);
	if (!found) return null;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const { list } = formatsFor(viewer.language);
	const optionOf = ({ id, kind, people }: (typeof circles)[number]) =>
		kind === 'young-and-adult'
			? []
			: [{ id, kind, people: list(people.flatMap(({ name }) => name ?? [])) }];
	return {
		plan: found.plan,
		goal: { id: goalId, plain: found.goal.wording.plain, lang: found.goal.wording.language },
		now: found.goal.circleId,
		circles: circles.flatMap(optionOf)
	};
}
