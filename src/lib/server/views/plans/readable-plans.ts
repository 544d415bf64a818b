import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { plansReaching, type PlanRow } from '$lib/server/repositories/plans';

export interface ReadablePlan {
	plan: PlanRow;
	/** Invited to some goals only: the plan's kind, worries and dates are not theirs to see. */
	isGuest: boolean;
}

/**
 * The plans a family or young person can read, oldest first. One that is not published yet does
 * not exist for them.
 */
export async function readablePlans(db: Reader, viewer: Viewer): Promise<ReadablePlan[]> {
	const familyIds = viewer.places.map((place) => place.familyId);
	const plans = await plansReaching(db, viewer.circles, familyIds);
	return plans
		.filter((plan) => plan.publishedAt !== null)
		.map((plan) => ({ plan, isGuest: !viewer.circles.includes(plan.circleId) }));
}
