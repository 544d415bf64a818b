import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertGoal } from '$lib/server/repositories/goals';
import { findPlan } from '$lib/server/repositories/plans';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { saysEverything, type GoalWriting } from './goal-words';
import { isSaidWithin } from './said-within';

export interface OwnGoal {
	wording: GoalWriting;
	/** Who can see it: the plan's circle, or one of the speaker's inside it. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

export type AddOwnGoalOutcome =
	| { ok: true; goalId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'plan-is-closed' | 'circle-not-yours' | 'words-missing'>;

/** A parent adds a goal of their own to a plan they can read; it is for every child of the plan. */
export async function addOwnGoal(
	viewer: Viewer,
	planId: string,
	{ key, ...goal }: OwnGoal
): Promise<AddOwnGoalOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan?.publishedAt || !may(viewer, 'goal:add-own')) return notFound;
		const { familyId, childIds } = plan;
		if (!placeIn(viewer, familyId)) return notFound;
		if (plan.closedOn) return refused('plan-is-closed');
		if (!(await isSaidWithin(tx, viewer, plan, goal.circleId))) return refused('circle-not-yours');
		if (!saysEverything(goal.wording)) return refused('words-missing');
		const { personId } = viewer;
		const saved = await once(tx, personId, key, { planId, ...goal }, async (id) => {
			const { circleId } = goal;
			const at = now();
			const row = { id, familyId, planId, circleId, owner: 'family', addedById: personId } as const;
			const wording = { id: newId(), goalId: id, version: 1, ...goal.wording };
			await insertGoal(tx, { ...row, createdAt: at }, childIds, {
				...wording,
				authorId: personId,
				at
			});
			await record(tx, viewer, { action: 'goal.added', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, goalId: saved.subjectId } : saved;
	});
}
