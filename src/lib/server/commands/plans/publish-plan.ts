import type { PublishProblem } from '$lib/domain/plans/publishing';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPlan, updatePlan } from '$lib/server/repositories/plans';
import { problemsOfPublishing } from '$lib/server/views/plans/problems-of-publishing';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type PublishOutcome =
	| { ok: true }
	| NotFound
	| Refusal<'plan-is-closed'>
	| { ok: false; reason: 'publish-problems'; problems: PublishProblem[] };

/** Show the plan to the family. Refused while anything it must say is missing. */
export async function publishPlan(viewer: Viewer, planId: string): Promise<PublishOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan || !may(viewer, 'plan:write') || !placeIn(viewer, plan.familyId)) return notFound;
		if (plan.closedOn) return refused('plan-is-closed');
		if (plan.publishedAt) return { ok: true };
		const problems = await problemsOfPublishing(tx, viewer, plan);
		if (problems.length > 0) return { ok: false, reason: 'publish-problems', problems };
		await updatePlan(tx, planId, { publishedAt: now() });
		await record(tx, viewer, {
			action: 'plan.published',
			familyId: plan.familyId,
			subjectId: planId,
			circleId: plan.circleId
		});
		return { ok: true };
	});
}
