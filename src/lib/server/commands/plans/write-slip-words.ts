import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findPlan, updatePlan } from '$lib/server/repositories/plans';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** The family's own words for what they will do if things slip; before a plan ends, and after. */
export async function writeSlipWords(
	viewer: Viewer,
	planId: string,
	words: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan?.publishedAt || !may(viewer, 'slip-words:write')) return notFound;
		// Nothing is asked of a family after a death.
		if (plan.closeReason === 'child-died') return notFound;
		const { familyId, circleId } = plan;
		if (!placeIn(viewer, familyId)) return notFound;
		await updatePlan(tx, planId, { ifThingsSlip: words, ifThingsSlipLanguage: viewer.language });
		await record(tx, viewer, { action: 'plan.written', familyId, subjectId: planId, circleId });
		return { ok: true };
	});
}
