import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findPlan, updatePlan } from '$lib/server/repositories/plans';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface PlanWriting {
	whyWorried: string | null;
	whatIfNothingChanges: string | null;
	whatIsDifferentThisTime: string | null;
	/** Days a level must hold before "good enough now". */
	holdDays: number;
	/** Days without a word after which a goal is "not known just now". */
	unheardDays: number;
}

/** Write what a plan says about itself, before or after it is published. */
export async function writePlan(
	viewer: Viewer,
	planId: string,
	words: PlanWriting
): Promise<{ ok: true } | NotFound | Refusal<'plan-is-closed'>> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan || !may(viewer, 'plan:write') || !placeIn(viewer, plan.familyId)) return notFound;
		if (plan.closedOn) return refused('plan-is-closed');
		const { whyWorried, whatIfNothingChanges, whatIsDifferentThisTime } = words;
		const { holdDays, unheardDays } = words;
		const change = { whyWorried, whatIfNothingChanges, whatIsDifferentThisTime };
		await updatePlan(tx, planId, { ...change, holdDays, unheardDays });
		await record(tx, viewer, {
			action: 'plan.written',
			familyId: plan.familyId,
			subjectId: planId,
			circleId: plan.circleId
		});
		return { ok: true };
	});
}
