import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findStep, insertStepMark, type StepRow } from '$lib/server/repositories/goals';
import { findShownGoal } from '../goals/find-shown-goal';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type MarkOutcome = { ok: true } | NotFound | OnceRefusal | Refusal<'not-your-step'>;

/** Tick a step, or take the tick away. Both stay in its history; the latest counts. */
export async function markStep(
	viewer: Viewer,
	stepId: string,
	mark: { isDone: boolean; key: string }
): Promise<MarkOutcome> {
	return store.write(async (tx) => {
		const step = await findStep(tx, viewer.circles, stepId);
		if (!step || !may(viewer, 'step:mark')) return notFound;
		if (!(await findShownGoal(tx, viewer, step.goalId))) return notFound;
		if (!mayMark(viewer, step)) return refused('not-your-step');

		const saved = await once(tx, viewer.personId, mark.key, { stepId, ...mark }, async (id) => {
			const { familyId } = step;
			const { personId } = viewer;
			await insertStepMark(tx, { id, familyId, stepId, personId, isDone: mark.isDone, at: now() });
			await record(tx, viewer, {
				action: 'step.marked',
				familyId,
				subjectId: stepId,
				circleId: step.circleId
			});
		});
		return saved.ok ? { ok: true } : saved;
	});
}

/** One's own step; the family's lead worker may mark for anyone who asks them to. */
export function mayMark(viewer: Viewer, step: Pick<StepRow, 'ownerId' | 'familyId'>): boolean {
	return step.ownerId === viewer.personId || placeIn(viewer, step.familyId)?.isLead === true;
}
