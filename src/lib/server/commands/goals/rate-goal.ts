import { raterKindOf } from '$lib/domain/families/circles';
import { defaultRoundDays } from '$lib/domain/ratings/sealing';
import type { Reason } from '$lib/domain/ratings/reasons';
import { isLevel } from '$lib/domain/ratings/level';
import type { Role } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import type { GoalRow } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { answeredIn, insertRating, insertRound, openRound } from '$lib/server/repositories/sayings';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { sendVoiceNote } from './voice-note';
import { findShownGoal } from './find-shown-goal';
import { isSaidWithin } from './said-within';

export interface NewRating {
	/** 0 to 10; null is "I do not want to say". */
	level: number | null;
	note: string | null;
	/** Pictures that were tapped. */
	helped?: readonly Reason[];
	inTheWay?: readonly Reason[];
	/** A voice note that waits for this rating. */
	voiceId?: string | null;
	/** A worker's answer when asked how they know. */
	howTheyKnow: string | null;
	/** Who can see this: one of the rater's circles, no wider than the goal's. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

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
		const { helped = [], inTheWay = [], voiceId = null } = rating;
		const saved = await once(tx, viewer.personId, key, { goalId, ...body }, async (id) => {
			const roundId = await roundFor(tx, goal, rating.circleId, viewer.personId);
			await insertRating(tx, {
				id,
				familyId: goal.familyId,
				goalId,
				roundId,
				circleId: rating.circleId,
				raterId: viewer.personId,
				raterKind: raterKindOf(viewer.role),
				level: rating.level,
				note: rating.note,
				noteLanguage: rating.note === null ? null : viewer.language,
				helped: [...helped],
				inTheWay: [...inTheWay],
				howTheyKnow: rating.howTheyKnow,
				on: today(),
				at: now()
			});
			if (voiceId !== null)
				await sendVoiceNote(
					tx,
					{ draftId: voiceId, goal, circleId: rating.circleId, ratingId: id },
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

const raters: readonly Role[] = [
	'parent',
	'young-person',
	'network',
	'key-worker',
	'agency-member'
];

/**
 * The round this answer belongs to: the open one of its circle, unless this person has already
 * answered it; then a new one opens for everybody in that circle. What is said to a smaller circle
 * opens nothing for those who must not know of it.
 */
async function roundFor(tx: Tx, goal: GoalRow, circleId: string, raterId: string): Promise<string> {
	const open = await openRound(tx, goal.id, circleId, now());
	if (open && !(await answeredIn(tx, open.id)).includes(raterId)) return open.id;
	const [circle] = await circlesOf(tx, goal.familyId, [circleId]);
	const asked = (circle?.people ?? []).filter((person) => raters.includes(person.role));
	const id = newId();
	const opensAt = now();
	const closesAt = new Date(opensAt.getTime() + defaultRoundDays * 86_400_000);
	await insertRound(
		tx,
		{ id, familyId: goal.familyId, goalId: goal.id, opensAt, closesAt },
		asked.map((person) => person.personId)
	);
	return id;
}
