import { publishProblems, type PublishProblem } from '$lib/domain/plans/publishing';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Reader } from '$lib/server/db/store';
import { goalsOf, stepsOf } from '$lib/server/repositories/goals';
import {
	findPlan,
	plansOfChildren,
	updatePlan,
	type PlanRow
} from '$lib/server/repositories/plans';
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

/** What is still missing before this plan can be published, as this viewer sees it. */
export async function problemsOfPublishing(
	db: Reader,
	viewer: Viewer,
	plan: PlanRow
): Promise<PublishProblem[]> {
	const goals = await goalsOf(db, viewer.circles, [plan.id]);
	const open = goals.filter((goal) => !goal.closedOn);
	const steps = await stepsOf(
		db,
		viewer.circles,
		open.map((goal) => goal.id)
	);
	const siblings = await plansOfChildren(db, plan.childIds);
	const hasEarlierPlan = siblings.some(
		(other) => other.id !== plan.id && other.startsOn < plan.startsOn
	);
	return publishProblems(
		{ ...plan, hasEarlierPlan },
		open.map(({ id, wording }) => ({
			...wording,
			id,
			steps: steps.filter((step) => step.goalId === id)
		}))
	);
}
