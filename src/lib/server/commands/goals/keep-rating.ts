import { raterKindOf } from '$lib/domain/families/circles';
import { defaultRoundDays } from '$lib/domain/ratings/sealing';
import type { Reason } from '$lib/domain/ratings/reasons';
import type { Role } from '$lib/domain/vocabulary';
import { now, today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import type { GoalRow } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { answeredIn, insertRating, insertRound, openRound } from '$lib/server/repositories/sayings';

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

export interface Rater {
	personId: string;
	role: Role;
	language: string;
	/** The worker on whose device it was said. */
	togetherWithId?: string;
}

/** Writes one person's answer into the round it belongs to. */
export async function keepRating(
	tx: Tx,
	id: string,
	goal: GoalRow,
	rater: Rater,
	rating: Omit<NewRating, 'key'>
): Promise<void> {
	const { circleId, level, note, helped = [], inTheWay = [], howTheyKnow } = rating;
	const roundId = await roundFor(tx, goal, circleId, rater.personId);
	await insertRating(tx, {
		...{ id, familyId: goal.familyId, goalId: goal.id, roundId, circleId },
		raterId: rater.personId,
		raterKind: raterKindOf(rater.role),
		...{ level, note, noteLanguage: note === null ? null : rater.language },
		...{ helped: [...helped], inTheWay: [...inTheWay], howTheyKnow },
		togetherWithId: rater.togetherWithId ?? null,
		...{ on: today(), at: now() }
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
