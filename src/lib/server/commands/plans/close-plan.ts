import { planProblems, type PlanProblem, type PlanProblemCode } from '$lib/domain/plans/invariants';
import { needsSlipWords } from '$lib/domain/plans/slipping';
import type { Day } from '$lib/domain/time/days';
import type { CloseReason } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { membersOf } from '$lib/server/repositories/people';
import { findPlan, updatePlan, type PlanRow } from '$lib/server/repositories/plans';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import type { PlanProblems } from './start-plan';

export type ClosePlanOutcome =
	| { ok: true }
	| NotFound
	| Refusal<'plan-is-closed' | 'in-the-future' | 'slip-words-missing'>
	| PlanProblems;

/**
 * End a plan on a day, with the reason. What people said stays. A published plan that ends well needs
 * the family's words for what they will do if things slip, written now or before.
 */
export async function closePlan(
	viewer: Viewer,
	planId: string,
	end: {
		closedOn: Day;
		reason: CloseReason;
		/** As the family said it; null where nothing new was. */
		ifThingsSlip?: { words: string; language: string } | null;
	}
): Promise<ClosePlanOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan || !may(viewer, 'plan:write') || !placeIn(viewer, plan.familyId)) return notFound;
		if (plan.closedOn) return refused('plan-is-closed');
		if (end.closedOn > today()) return refused('in-the-future');
		const slip = slipWords(plan, end.ifThingsSlip ?? null);
		if (plan.publishedAt && needsSlipWords(end.reason) && slip.ifThingsSlip === null)
			return refused('slip-words-missing');
		const problems = await problemsOfClosing(tx, plan, end.closedOn);
		if (problems.length > 0) return { ok: false, reason: 'plan-problems', problems };
		await updatePlan(tx, planId, { closedOn: end.closedOn, closeReason: end.reason, ...slip });
		await record(tx, viewer, {
			action: 'plan.closed',
			familyId: plan.familyId,
			subjectId: planId,
			circleId: plan.circleId
		});
		return { ok: true };
	});
}

/** What the plan says of it from now on. */
function slipWords(plan: PlanRow, said: { words: string; language: string } | null) {
	if (said) return { ifThingsSlip: said.words, ifThingsSlipLanguage: said.language };
	const { ifThingsSlip, ifThingsSlipLanguage } = plan;
	return { ifThingsSlip, ifThingsSlipLanguage };
}

/** Only these are about the end; what else may be wrong with an imported plan does not hold it open. */
const endCodes: readonly PlanProblemCode[] = [
	'ends-same-day',
	'ends-before-start',
	'runs-past-death'
];

async function problemsOfClosing(tx: Tx, plan: PlanRow, closedOn: Day): Promise<PlanProblem[]> {
	const members = await membersOf(tx, plan.familyId, today());
	const children = members.map(({ personId, bornOn, diedOn }) => ({
		id: personId,
		bornOn,
		diedOn
	}));
	const problems = planProblems({ ...plan, closedOn }, [], children);
	return problems.filter(({ code }) => endCodes.includes(code));
}
