import { publishProblems, type PublishProblem } from '$lib/domain/plans/publishing';
import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { goalsOf, stepsOf } from '$lib/server/repositories/goals';
import { plansOfChildren, type PlanRow } from '$lib/server/repositories/plans';

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
