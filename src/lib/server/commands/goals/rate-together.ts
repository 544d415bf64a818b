import { isLevel } from '$lib/domain/ratings/level';
import { isStaff } from '$lib/domain/families/circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { circlesOf, membersOf } from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { findShownGoal } from './find-shown-goal';
import { keepRating } from './keep-rating';
import type { NewRating } from './keep-rating';
import { isSaidWithin } from './said-within';

export type RateTogetherOutcome =
	| { ok: true; ratingId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'not-a-level' | 'circle-not-yours'>;

/**
 * Somebody of the family says how a goal is going on their worker's device. It is their answer and
 * stands as theirs, with whose device it was; both of them are in the circle it is said to.
 */
export async function rateTogether(
	viewer: Viewer,
	goalId: string,
	speakerId: string,
	said: Omit<NewRating, 'howTheyKnow' | 'voiceId'> & { language: string }
): Promise<RateTogetherOutcome> {
	return store.write(async (tx) => {
		const goal = await findShownGoal(tx, viewer, goalId);
		if (!goal || !may(viewer, 'goal:rate-together')) return notFound;
		if (!placeIn(viewer, goal.familyId)) return notFound;
		const members = await membersOf(tx, goal.familyId, today());
		const speaker = members.find(({ personId }) => personId === speakerId);
		if (!speaker || isStaff(speaker.role)) return notFound;
		const circles = await circlesOf(tx, goal.familyId, [goal.circleId, said.circleId]);
		const isIn = (circleId: string) =>
			circles
				.find(({ id }) => id === circleId)
				?.people.some(({ personId }) => personId === speakerId);
		if (!isIn(goal.circleId)) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (said.level !== null && !isLevel(said.level)) return refused('not-a-level');
		if (!(await isSaidWithin(tx, viewer, goal, said.circleId)) || !isIn(said.circleId))
			return refused('circle-not-yours');
		const { key, language, ...rating } = said;
		const body = { goalId, speakerId, ...rating };
		const saved = await once(tx, viewer.personId, key, body, async (id) => {
			const rater = { personId: speakerId, role: speaker.role, language };
			const together = { ...rater, togetherWithId: viewer.personId };
			await keepRating(tx, id, goal, together, { ...rating, howTheyKnow: null });
			const { familyId } = goal;
			const { circleId } = rating;
			await record(tx, viewer, {
				action: 'goal.rated-together',
				familyId,
				subjectId: goalId,
				circleId
			});
		});
		return saved.ok ? { ok: true, ratingId: saved.subjectId } : saved;
	});
}
