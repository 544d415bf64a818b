import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { lockFamily } from '$lib/server/repositories/families';
import { findGoal, widenGoals } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type MoveGoalOutcome = { ok: true } | NotFound | Refusal<'same-circle' | 'not-for-goals'>;

/**
 * From now on a goal and its steps are said to another circle of the viewer's. What people said
 * about it earlier stays in the circle they said it to.
 */
export async function moveGoal(
	viewer: Viewer,
	familyId: string,
	goalId: string,
	circleId: string
): Promise<MoveGoalOutcome> {
	return store.write(async (tx) => {
		const goal = await findGoal(tx, viewer.circles, goalId);
		const isHere = placeIn(viewer, familyId) && goal?.familyId === familyId;
		if (!may(viewer, 'goal:write') || !isHere) return notFound;
		if (!viewer.circles.includes(circleId)) return notFound;
		await lockFamily(tx, familyId);
		const [circle] = await circlesOf(tx, familyId, [circleId]);
		if (!circle) return notFound;
		if (circle.kind === 'young-and-adult') return refused('not-for-goals');
		if (goal.circleId === circleId) return refused('same-circle');
		await widenGoals(tx, [goalId], circleId);
		await record(tx, viewer, { action: 'goal.moved', familyId, subjectId: goalId, circleId });
		return { ok: true };
	});
}
