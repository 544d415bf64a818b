import { dayOf, type Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { closeGoalRow, findGoal } from '$lib/server/repositories/goals';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

/** Close one goal on a day. What was said about it stays. */
export async function closeGoal(
	viewer: Viewer,
	goalId: string,
	{ closedOn }: { closedOn: Day }
): Promise<
	{ ok: true } | NotFound | Refusal<'goal-is-closed' | 'in-the-future' | 'ends-before-start'>
> {
	return store.write(async (tx) => {
		const goal = await findGoal(tx, viewer.circles, goalId);
		if (!goal || !may(viewer, 'goal:write') || !placeIn(viewer, goal.familyId)) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (closedOn > today()) return refused('in-the-future');
		if (closedOn < dayOf(goal.createdAt)) return refused('ends-before-start');
		await closeGoalRow(tx, goalId, closedOn);
		await record(tx, viewer, {
			action: 'goal.closed',
			familyId: goal.familyId,
			subjectId: goalId,
			circleId: goal.circleId
		});
		return { ok: true };
	});
}
