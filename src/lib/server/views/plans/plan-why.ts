import type { PublishProblemCode } from '$lib/domain/plans/publishing';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { problemsOfPublishing } from './problems-of-publishing';
import { findWritablePlan, type PlanHead } from './writable-plan';

export interface PlanWhy {
	plan: PlanHead;
	saved: Record<string, string>;
	/** Fields the family cannot do without that are empty. */
	needed: string[];
}

const fieldOf: Partial<Record<PublishProblemCode, string>> = {
	'why-worried-missing': 'whyWorried',
	'what-if-nothing-changes-missing': 'whatIfNothingChanges',
	'what-is-different-missing': 'whatIsDifferentThisTime'
};

/** What a plan says about itself, to be written; periods in weeks. */
export async function planWhy(
	viewer: Viewer,
	familyId: string,
	planId: string
): Promise<PlanWhy | null> {
	const found = await findWritablePlan(viewer, familyId, planId);
	if (!found) return null;
	const { plan, head } = found;
	const problems = await problemsOfPublishing(store.read, viewer, plan);
	return {
		plan: head,
		needed: problems.flatMap(({ code }) => fieldOf[code] ?? []),
		saved: {
			whyWorried: plan.whyWorried ?? '',
			whatIfNothingChanges: plan.whatIfNothingChanges ?? '',
			whatIsDifferentThisTime: plan.whatIsDifferentThisTime ?? '',
			holdDays: String(Math.round(plan.holdDays / 7)),
			unheardDays: String(Math.round(plan.unheardDays / 7))
		}
	};
}
