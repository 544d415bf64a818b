import type { Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal, insertStep } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewStep {
	/** The one person who does it; somebody who can see the goal. */
	ownerId: string;
	words: string;
	language: string;
	dueOn: Day;
	key?: string;
}

export type AddStepOutcome =
	| { ok: true; stepId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'owner-not-in-circle'>;

/** One small thing, with one named owner and a day. */
export async function addStep(
	viewer: Viewer,
	goalId: string,
	{ key = newId(), ...step }: NewStep
): Promise<AddStepOutcome> {
	return store.write(async (tx) => {
		const goal = await findGoal(tx, viewer.circles, goalId);
		if (!goal || !may(viewer, 'step:write') || !placeIn(viewer, goal.familyId)) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		const { familyId, circleId } = goal;
		const [circle] = await circlesOf(tx, familyId, [circleId]);
		if (!circle?.people.some(({ personId }) => personId === step.ownerId))
			return refused('owner-not-in-circle');

		const createdById = viewer.personId;
		const saved = await once(tx, createdById, key, { goalId, ...step }, async (id) => {
			const row = { id, familyId, goalId, circleId, createdById, createdAt: now() };
			await insertStep(tx, { ...row, ...step });
			await record(tx, viewer, { action: 'step.added', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, stepId: saved.subjectId } : saved;
	});
}
