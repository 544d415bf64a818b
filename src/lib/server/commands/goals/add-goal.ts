import type { GoalOwner } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { insertGoal } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { findPlan, type PlanRow } from '$lib/server/repositories/plans';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { saysEverything, type GoalWriting } from './goal-words';

export interface NewGoal {
	owner: GoalOwner;
	/** Children of the plan it is for; at least one. */
	childIds: readonly string[];
	/** Who can see it; everyone in the plan unless said. */
	circleId?: string;
	wording: GoalWriting;
	key?: string;
}

export type AddGoalOutcome =
	| { ok: true; goalId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'plan-is-closed' | 'child-not-in-plan' | 'circle-not-yours' | 'words-missing'>;

/** Add a goal. Half-written ones wait in a plan that is not published yet. */
export async function addGoal(
	viewer: Viewer,
	planId: string,
	{ key = newId(), ...goal }: NewGoal
): Promise<AddGoalOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan || !may(viewer, 'goal:write') || !placeIn(viewer, plan.familyId)) return notFound;
		const problem = await problemWith(tx, viewer, plan, goal);
		if (problem) return refused(problem);
		const circleId = goal.circleId ?? plan.circleId;
		const saved = await once(tx, viewer.personId, key, { planId, ...goal }, async (id) => {
			await insertGoal(
				tx,
				{
					id,
					familyId: plan.familyId,
					planId,
					circleId,
					owner: goal.owner,
					addedById: viewer.personId,
					createdAt: now()
				},
				goal.childIds,
				firstWording(id, goal.wording, viewer)
			);
			const { familyId } = plan;
			await record(tx, viewer, { action: 'goal.added', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, goalId: saved.subjectId } : saved;
	});
}

async function problemWith(
	tx: Tx,
	viewer: Viewer,
	plan: PlanRow,
	{ childIds, circleId, wording }: NewGoal
) {
	if (plan.closedOn) return 'plan-is-closed' as const;
	const isForOurs = childIds.length > 0 && childIds.every((id) => plan.childIds.includes(id));
	if (!isForOurs) return 'child-not-in-plan' as const;
	if (plan.publishedAt && !saysEverything(wording)) return 'words-missing' as const;
	if (circleId === undefined || circleId === plan.circleId) return null;
	const circles = await circlesOf(tx, plan.familyId, viewer.circles);
	return circles.some(({ id }) => id === circleId) ? null : ('circle-not-yours' as const);
}

function firstWording(goalId: string, words: GoalWriting, viewer: Viewer) {
	return { id: newId(), goalId, version: 1, ...words, authorId: viewer.personId, at: now() };
}
