import { planProblems, type PlanProblem } from '$lib/domain/plans/invariants';
import type { Day } from '$lib/domain/time/days';
import type { PlanKind } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { lockFamily } from '$lib/server/repositories/families';
import { circleIdsOfKind, membersOf } from '$lib/server/repositories/people';
import { findPlan, insertPlan, plansOfChildren } from '$lib/server/repositories/plans';
import { findSubmission } from '$lib/server/repositories/records';
import { once, type OnceRefusal } from '../once';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** Eight weeks held, and six weeks without a word, unless the plan says otherwise. */
export const defaultHoldDays = 56;
export const defaultUnheardDays = 42;

export interface NewPlan {
	kind: PlanKind;
	childIds: readonly string[];
	startsOn: Day;
	conferenceOn: Day | null;
	replacesPlanId: string | null;
	whyWorried: string | null;
	whatIfNothingChanges: string | null;
	whatIsDifferentThisTime: string | null;
	holdDays?: number;
	unheardDays?: number;
	key?: string;
}

export type PlanProblems = { ok: false; reason: 'plan-problems'; problems: PlanProblem[] };
export type StartPlanOutcome = { ok: true; planId: string } | NotFound | OnceRefusal | PlanProblems;

/** Start a plan for children of the family. The family sees it once it is published. */
export async function startPlan(
	viewer: Viewer,
	familyId: string,
	{ key = newId(), ...plan }: NewPlan
): Promise<StartPlanOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'plan:write') || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
		const isOurs = await isOfThisFamily(tx, viewer, familyId, plan);
		if (circleId === undefined || !isOurs) return notFound;
		const isSentAgain = (await findSubmission(tx, key)) !== null;
		const problems = isSentAgain ? [] : await problemsOf(tx, familyId, plan);
		if (problems.length > 0) return { ok: false, reason: 'plan-problems', problems };

		const saved = await once(tx, viewer.personId, key, { familyId, ...plan }, async (id) => {
			await insertPlan(tx, rowOf(id, { familyId, circleId }, viewer, plan), plan.childIds);
			await record(tx, viewer, { action: 'plan.started', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, planId: saved.subjectId } : saved;
	});
}

type PlanWords = Omit<NewPlan, 'key'>;

async function isOfThisFamily(tx: Tx, viewer: Viewer, familyId: string, plan: PlanWords) {
	const members = await membersOf(tx, familyId, today());
	const children = members.filter(({ part }) => part === 'child').map(({ personId }) => personId);
	if (!plan.childIds.every((id) => children.includes(id))) return false;
	if (plan.replacesPlanId === null) return true;
	const earlier = await findPlan(tx, viewer.circles, plan.replacesPlanId);
	return earlier?.familyId === familyId;
}

async function problemsOf(tx: Tx, familyId: string, plan: PlanWords): Promise<PlanProblem[]> {
	const members = await membersOf(tx, familyId, today());
	const children = members.map(({ personId, bornOn, diedOn }) => ({
		id: personId,
		bornOn,
		diedOn
	}));
	const proposed = { ...plan, id: null, closedOn: null };
	return planProblems(proposed, await plansOfChildren(tx, plan.childIds), children);
}

function rowOf(
	id: string,
	where: { familyId: string; circleId: string },
	viewer: Viewer,
	plan: PlanWords
) {
	return {
		id,
		...where,
		kind: plan.kind,
		startsOn: plan.startsOn,
		conferenceOn: plan.conferenceOn,
		replacesPlanId: plan.replacesPlanId,
		whyWorried: plan.whyWorried,
		whatIfNothingChanges: plan.whatIfNothingChanges,
		whatIsDifferentThisTime: plan.whatIsDifferentThisTime,
		holdDays: plan.holdDays ?? defaultHoldDays,
		unheardDays: plan.unheardDays ?? defaultUnheardDays,
		createdById: viewer.personId,
		createdAt: now()
	};
}
