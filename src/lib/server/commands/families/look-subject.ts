/** What somebody looks at when they open a page of a family: for the audit, and for who may read of it. */
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { findGoal } from '$lib/server/repositories/goals';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { findPlan } from '$lib/server/repositories/plans';

/** What the address of the page names. */
export interface Opened {
	familyId: string;
	goalId?: string | undefined;
	planId?: string | undefined;
}

/**
 * The family where everyone in the plan sees what was opened; otherwise the circle it was said to,
 * or the plan nobody was shown yet: whoever cannot know of that never learns that it was read. A
 * look with a reason stands for itself. Null when there is nothing here for this viewer to see.
 */
export async function lookSubject(
	db: Reader,
	viewer: Viewer,
	{ familyId, goalId, planId }: Opened
): Promise<string | null> {
	if (!placeIn(viewer, familyId)) return null;
	const goal = goalId === undefined ? null : await findGoal(db, viewer.circles, goalId);
	if (goalId !== undefined && goal?.familyId !== familyId) return null;
	const namedPlan = planId ?? goal?.planId;
	const plan = namedPlan === undefined ? null : await findPlan(db, viewer.circles, namedPlan);
	if (namedPlan !== undefined && plan?.familyId !== familyId) return null;
	if (viewer.glass?.familyId === familyId) return viewer.glass.lookId;
	if (plan?.publishedAt === null) return plan.id;
	const saidTo = goal?.circleId ?? plan?.circleId;
	if (saidTo === undefined) return familyId;
	const everyone = await circleIdsOfKind(db, familyId, 'whole-plan');
	return everyone.includes(saidTo) ? familyId : saidTo;
}
