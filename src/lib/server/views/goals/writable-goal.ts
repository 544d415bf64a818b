import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findGoal, type GoalWithWording } from '$lib/server/repositories/goals';
import { findWritablePlan, type PlanHead } from '$lib/server/views/plans/writable-plan';

/** A goal of this plan that the viewer may write; null when it is not theirs or not of this plan. */
export async function findWritableGoal(
	viewer: Viewer,
	familyId: string,
	planId: string,
	goalId: string
): Promise<{ goal: GoalWithWording; plan: PlanHead } | null> {
	const found = await findWritablePlan(viewer, familyId, planId);
	const goal = found && (await findGoal(store.read, viewer.circles, goalId));
	return found && goal?.planId === planId ? { goal, plan: found.head } : null;
}
