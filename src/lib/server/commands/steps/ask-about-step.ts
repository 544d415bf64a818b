import { isPromise } from '$lib/domain/steps/state';
import { mayAsk, type StepAsk } from '$lib/domain/steps/asking';
import { isStaff } from '$lib/domain/families/circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { findStep, insertStepAsk, latestMarks, type StepRow } from '$lib/server/repositories/goals';
import { findPerson } from '$lib/server/repositories/people';
import { findShownGoal } from '../goals/find-shown-goal';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewStepAsk {
	ask: StepAsk;
	/** Null when nothing was added in words. */
	words: string | null;
	key: string;
}

export type AskOutcome =
	| { ok: true }
	| NotFound
	| OnceRefusal
	| Refusal<'not-your-step' | 'step-is-done' | 'goal-is-closed'>;

/** We need help, there is no service to be had, or it goes on again. All of it stays; the latest counts. */
export async function askAboutStep(
	viewer: Viewer,
	stepId: string,
	{ key, ...said }: NewStepAsk
): Promise<AskOutcome> {
	return store.write(async (tx) => {
		const step = await findStep(tx, viewer.circles, stepId);
		if (!step || !may(viewer, 'step:ask') || !placeIn(viewer, step.familyId)) return notFound;
		const goal = await findShownGoal(tx, viewer, step.goalId);
		if (!goal) return notFound;
		if (!(await isTheirs(tx, viewer, step))) return refused('not-your-step');

		if (goal.closedOn) return refused('goal-is-closed');
		if ((await latestMarks(tx, [stepId])).get(stepId)?.isDone) return refused('step-is-done');

		const { familyId, circleId } = step;
		const saved = await once(tx, viewer.personId, key, { stepId, ...said }, async (id) => {
			const { personId, language } = viewer;
			await insertStepAsk(tx, { id, familyId, stepId, personId, ...said, language, at: now() });
			await record(tx, viewer, { action: 'step.asked', familyId, subjectId: stepId, circleId });
		});
		return saved.ok ? { ok: true } : saved;
	});
}

async function isTheirs(tx: Tx, viewer: Viewer, step: StepRow): Promise<boolean> {
	const owner = await findPerson(tx, step.ownerId);
	return mayAsk({
		isOwn: step.ownerId === viewer.personId,
		isPromise: owner !== null && isPromise(owner.role),
		isFamily: !isStaff(viewer.role),
		isLead: placeIn(viewer, step.familyId)?.isLead === true
	});
}
