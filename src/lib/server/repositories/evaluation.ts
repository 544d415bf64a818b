/**
 * What the evaluation counts, read a page at a time in the order of its keys. Rows here name
 * nobody and carry no words; they leave only through the views of evaluation, as counts.
 */
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { addDays, type Day } from '$lib/domain/time/days';
import type { PlanKind, Role } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { plan, goal, person, rating, ratingRound, ratingRoundRater } = tables;
const { feedbackRound, feedbackInvite, feedbackAnswer } = tables;

export interface Period {
	from: Day;
	/** Inside the period. */
	to: Day;
}

/** What happens after a period changes nothing in its figures: two readings would show who did it. */
const endOf = ({ to }: Period): Date => new Date(`${addDays(to, 1)}T00:00:00Z`);

/** Plans published by then that were open on any day of a period. */
const wasOpenIn = ({ from, to }: Period) =>
	and(
		lt(plan.publishedAt, endOf({ from, to })),
		lte(plan.startsOn, to),
		or(isNull(plan.closedOn), gte(plan.closedOn, from))
	);

/** Plans after the one with this id. */
export async function plansPage(db: Reader, period: Period, afterId: string | null, size: number) {
	return db
		.select({
			id: plan.id,
			familyId: plan.familyId,
			kind: plan.kind,
			startsOn: plan.startsOn,
			closedOn: plan.closedOn
		})
		.from(plan)
		.where(and(wasOpenIn(period), afterId === null ? undefined : gt(plan.id, afterId)))
		.orderBy(asc(plan.id))
		.limit(size);
}

export interface AskedRow {
	goalId: string;
	personId: string;
	familyId: string;
	role: Role;
	planKind: PlanKind;
}

/** Whoever was asked by then about a goal of a plan open in the period, each pair once. */
export async function askedPage(
	db: Reader,
	period: Period,
	after: { goalId: string; personId: string } | null,
	size: number
): Promise<AskedRow[]> {
	const { goalId } = ratingRound;
	const { personId } = ratingRoundRater;
	const isAfter =
		after &&
		sql<boolean>`(${goalId}, ${personId}) > (${sql.param(after.goalId, goalId)}, ${sql.param(after.personId, personId)})`;
	return db
		.selectDistinct({
			goalId,
			personId,
			familyId: goal.familyId,
			role: person.role,
			planKind: plan.kind
		})
		.from(ratingRoundRater)
		.innerJoin(ratingRound, eq(ratingRound.id, ratingRoundRater.roundId))
		.innerJoin(goal, eq(goal.id, ratingRound.goalId))
		.innerJoin(plan, eq(plan.id, goal.planId))
		.innerJoin(person, eq(person.id, ratingRoundRater.personId))
		.where(and(wasOpenIn(period), lt(ratingRound.opensAt, endOf(period)), isAfter ?? undefined))
		.orderBy(asc(goalId), asc(personId))
		.limit(size);
}

/** Everything said about these goals up to a day, oldest first. */
export async function levelsOf(db: Reader, goalIds: readonly string[], until: Day) {
	if (goalIds.length === 0) return [];
	return db
		.select({
			goalId: rating.goalId,
			raterId: rating.raterId,
			level: rating.level,
			on: rating.on
		})
		.from(rating)
		.where(and(inArray(rating.goalId, [...goalIds]), lte(rating.on, until)))
		.orderBy(asc(rating.at), asc(rating.id));
}

/** The last feedback round that closed in a period. */
export async function roundClosedIn(db: Reader, { from, to }: Period) {
	const [row] = await db
		.select()
		.from(feedbackRound)
		.where(and(gte(feedbackRound.closesOn, from), lte(feedbackRound.closesOn, to)))
		.orderBy(desc(feedbackRound.closesOn), desc(feedbackRound.id))
		.limit(1);
	return row ?? null;
}

export async function invitesPage(
	db: Reader,
	roundId: string,
	afterPersonId: string | null,
	size: number
) {
	const isAfter = afterPersonId === null ? undefined : gt(feedbackInvite.personId, afterPersonId);
	return db
		.select({ personId: feedbackInvite.personId, planKind: feedbackInvite.planKind })
		.from(feedbackInvite)
		.where(and(eq(feedbackInvite.roundId, roundId), isAfter))
		.orderBy(asc(feedbackInvite.personId))
		.limit(size);
}

export async function answersPage(
	db: Reader,
	roundId: string,
	afterId: string | null,
	size: number
) {
	return db
		.select({
			id: feedbackAnswer.id,
			planKind: feedbackAnswer.planKind,
			levels: feedbackAnswer.levels
		})
		.from(feedbackAnswer)
		.where(
			and(
				eq(feedbackAnswer.roundId, roundId),
				afterId === null ? undefined : gt(feedbackAnswer.id, afterId)
			)
		)
		.orderBy(asc(feedbackAnswer.id))
		.limit(size);
}
