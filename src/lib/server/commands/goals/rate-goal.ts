import { isLevel } from '$lib/domain/ratings/level';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { sendVoiceNote } from './voice-note';
import { findShownGoal } from './find-shown-goal';
import { keepRating, type NewRating } from './keep-rating';
import { isSaidWithin } from './said-within';

export type RateOutcome =
	| { ok: true; ratingId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'not-a-level' | 'circle-not-yours'>;

/** Say how a goal is going. A later rating never replaces an earlier one. */
export async function rateGoal(
	viewer: Viewer,
	goalId: string,
	rating: NewRating
): Promise<RateOutcome> {
	return store.write(async (tx) => {
		const goal = await findShownGoal(tx, viewer, goalId);
		if (!goal || !may(viewer, 'goal:rate')) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (rating.level !== null && !isLevel(rating.level)) return refused('not-a-level');
		if (!(await isSaidWithin(tx, viewer, goal, rating.circleId)))
			return refused('circle-not-yours');

		const { key, ...body } = rating;
		const { voiceId = null } = rating;
		const saved = await once(tx, viewer.personId, key, { goalId, ...body }, async (id) => {
			await keepRating(tx, id, goal, viewer, rating);
			if (voiceId !== null)
				await sendVoiceNote(
					tx,
					{ draftId: voiceId, goal, circleId: rating.circleId, subjectId: id },
					viewer
				);
			await record(tx, viewer, {
				action: 'goal.rated',
				familyId: goal.familyId,
				subjectId: goalId,
				circleId: rating.circleId
			});
		});
		return saved.ok ? { ok: true, ratingId: saved.subjectId } : saved;
	});
}
