import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { lockFamily } from '$lib/server/repositories/families';
import { findGoal, insertWording } from '$lib/server/repositories/goals';
import { findPlan } from '$lib/server/repositories/plans';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { saysEverything, type GoalWriting } from './goal-words';

export type RewordOutcome =
	| { ok: true; wordingId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'words-missing'>;

/** Write a goal anew. The earlier wording stays, and its translations become old. */
export async function rewordGoal(
	viewer: Viewer,
	goalId: string,
	{ key = newId(), ...words }: GoalWriting & { key?: string }
): Promise<RewordOutcome> {
	return store.write(async (tx) => {
		const seen = await findGoal(tx, viewer.circles, goalId);
		if (!seen || !may(viewer, 'goal:write') || !placeIn(viewer, seen.familyId)) return notFound;
		await lockFamily(tx, seen.familyId);
		const goal = await findGoal(tx, viewer.circles, goalId);
		const plan = await findPlan(tx, viewer.circles, seen.planId);
		if (!goal || goal.closedOn || plan?.closedOn) return refused('goal-is-closed');
		if (plan?.publishedAt && !saysEverything(words)) return refused('words-missing');

		const saved = await once(tx, viewer.personId, key, { goalId, ...words }, async (id) => {
			const version = goal.wording.version + 1;
			const authorId = viewer.personId;
			await insertWording(tx, { id, goalId, version, ...words, authorId, at: now() });
			await record(tx, viewer, {
				action: 'goal.worded',
				familyId: goal.familyId,
				subjectId: goalId,
				circleId: goal.circleId
			});
		});
		return saved.ok ? { ok: true, wordingId: saved.subjectId } : saved;
	});
}
