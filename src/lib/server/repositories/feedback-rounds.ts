import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import type { PlanKind } from '$lib/domain/vocabulary';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { isCurrent } from './places';

const { circleMember, person, plan, membership, feedbackRound, feedbackInvite } = tables;

/** The rounds, newest first. */
export async function feedbackRounds(db: Reader, limit: number) {
	return db
		.select()
		.from(feedbackRound)
		.orderBy(desc(feedbackRound.opensOn), desc(feedbackRound.id))
		.limit(limit);
}

/** True when a round is open on any day from `opensOn` to `closesOn`. */
export async function hasRoundBetween(db: Reader, opensOn: Day, closesOn: Day): Promise<boolean> {
	const found = await db
		.select({ id: feedbackRound.id })
		.from(feedbackRound)
		.where(and(lte(feedbackRound.opensOn, closesOn), gte(feedbackRound.closesOn, opensOn)))
		.limit(1);
	return found.length > 0;
}

export interface Askable {
	personId: string;
	planKind: PlanKind;
}

/**
 * Parents and young people with a place in a family on a day, who can read a published plan of it
 * that is open; each person once for each kind of plan, after the one given.
 */
export async function askablePage(
	db: Reader,
	on: Day,
	after: Askable | null,
	size: number
): Promise<Askable[]> {
	const isAfter =
		after &&
		sql<boolean>`(${person.id}, ${plan.kind}) > (${sql.param(after.personId, person.id)}, ${after.planKind})`;
	return db
		.selectDistinct({ personId: person.id, planKind: plan.kind })
		.from(plan)
		.innerJoin(circleMember, eq(circleMember.circleId, plan.circleId))
		.innerJoin(person, eq(person.id, circleMember.personId))
		.innerJoin(
			membership,
			and(eq(membership.personId, person.id), eq(membership.familyId, plan.familyId))
		)
		.where(
			and(
				isNotNull(plan.publishedAt),
				isNull(plan.closedOn),
				inArray(person.role, ['parent', 'young-person']),
				isNull(person.diedOn),
				isCurrent(on),
				isAfter ?? undefined
			)
		)
		.orderBy(asc(person.id), asc(plan.kind))
		.limit(size);
}

/** Asks these people in a round; none of them has answered. */
export async function insertInvites(
	tx: Tx,
	roundId: string,
	invites: readonly Askable[]
): Promise<void> {
	if (invites.length === 0) return;
	await tx
		.insert(feedbackInvite)
		.values(invites.map((invite) => ({ ...invite, roundId, hasAnswered: false })));
}
