import type { Viewer } from '$lib/server/access/viewer';
import type { Tx } from '$lib/server/db/store';
import { findGoal, type GoalWithWording } from '$lib/server/repositories/goals';
import { plansReaching } from '$lib/server/repositories/plans';

/**
 * A goal in the viewer's circles. A plan that has not been shown to the family yet does not exist
 * for them: knowing the id of a goal in it opens nothing.
 */
export async function findShownGoal(
	tx: Tx,
	viewer: Viewer,
	goalId: string
): Promise<GoalWithWording | null> {
	const goal = await findGoal(tx, viewer.circles, goalId);
	if (!goal || viewer.audience === 'team') return goal;
	const plans = await plansReaching(tx, viewer.circles, [goal.familyId]);
	const isShown = plans.some(({ id, publishedAt }) => id === goal.planId && publishedAt !== null);
	return isShown ? goal : null;
}
