import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { rating, ratingRound, ratingRoundRater, evidence } = tables;

export type RatingRow = Tables['rating']['$inferSelect'];
export type RoundRow = Tables['ratingRound']['$inferSelect'] & { askedIds: string[] };
export type EvidenceRow = Tables['evidence']['$inferSelect'];

const ratingsBy = prepared(
	'ratings_by',
	{ lists: ['circles', 'goalIds'] },
	(db, { circles, goalIds }) =>
		db
			.select()
			.from(rating)
			.where(and(inArray(rating.goalId, goalIds), inArray(rating.circleId, circles)))
			.orderBy(asc(rating.at), asc(rating.id))
);

/**
 * Ratings of these goals said to one of these circles, oldest first. Some may still be sealed: pass
 * them through `visibleRatings` before anyone sees them.
 */
export async function ratingsOf(
	db: Reader,
	circles: readonly string[],
	goalIds: readonly string[]
): Promise<RatingRow[]> {
	if (circles.length === 0 || goalIds.length === 0) return [];
	return ratingsBy(db, { circles, goalIds });
}

const roundsBy = prepared('rounds_by', { lists: ['goalIds'] }, (db, { goalIds }) =>
	db
		.select({ round: ratingRound, personId: ratingRoundRater.personId })
		.from(ratingRound)
		.innerJoin(ratingRoundRater, eq(ratingRoundRater.roundId, ratingRound.id))
		.where(inArray(ratingRound.goalId, goalIds))
		.orderBy(asc(ratingRound.opensAt), asc(ratingRoundRater.personId))
);

export async function roundsOf(db: Reader, goalIds: readonly string[]): Promise<RoundRow[]> {
	if (goalIds.length === 0) return [];
	const rows = await roundsBy(db, { goalIds });
	const rounds = new Map<string, RoundRow>();
	for (const { round, personId } of rows) {
		const found = rounds.get(round.id) ?? { ...round, askedIds: [] };
		found.askedIds.push(personId);
		rounds.set(round.id, found);
	}
	return [...rounds.values()];
}

/**
 * The goal's round of one circle that is open at `at`, or null. A round is the circle's that its
 * answers were said to: one circle never learns that another was asked.
 */
export async function openRound(db: Reader, goalId: string, circleId: string, at: Date) {
	const [row] = await db
		.select({ id: ratingRound.id })
		.from(ratingRound)
		.innerJoin(rating, eq(rating.roundId, ratingRound.id))
		.where(
			and(eq(rating.goalId, goalId), eq(rating.circleId, circleId), gt(ratingRound.closesAt, at))
		)
		.orderBy(desc(ratingRound.opensAt), desc(ratingRound.id))
		.limit(1);
	return row ?? null;
}

/** Who has answered in a round: only to decide whether a new one opens. */
export async function answeredIn(db: Reader, roundId: string): Promise<string[]> {
	const rows = await db
		.selectDistinct({ personId: rating.raterId })
		.from(rating)
		.where(eq(rating.roundId, roundId));
	return rows.map((row) => row.personId);
}

export async function insertRound(
	tx: Tx,
	row: Tables['ratingRound']['$inferInsert'],
	askedIds: readonly string[]
): Promise<void> {
	await tx.insert(ratingRound).values(row);
	await tx
		.insert(ratingRoundRater)
		.values(askedIds.map((personId) => ({ roundId: row.id, personId })));
}

/** One rating said to one of these circles, sealed or not. */
export async function findRating(
	db: Reader,
	circles: readonly string[],
	ratingId: string
): Promise<RatingRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(rating)
		.where(and(eq(rating.id, ratingId), inArray(rating.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

export async function insertRating(tx: Tx, row: Tables['rating']['$inferInsert']): Promise<void> {
	await tx.insert(rating).values(row);
}

const evidenceBy = prepared(
	'evidence_by',
	{ lists: ['circles', 'goalIds'] },
	(db, { circles, goalIds }) =>
		db
			.select()
			.from(evidence)
			.where(and(inArray(evidence.goalId, goalIds), inArray(evidence.circleId, circles)))
			.orderBy(asc(evidence.at), asc(evidence.id))
);

export async function evidenceOf(
	db: Reader,
	circles: readonly string[],
	goalIds: readonly string[]
): Promise<EvidenceRow[]> {
	if (circles.length === 0 || goalIds.length === 0) return [];
	return evidenceBy(db, { circles, goalIds });
}

export async function insertEvidence(tx: Tx, row: EvidenceRow): Promise<void> {
	await tx.insert(evidence).values(row);
}
