import { and, eq, inArray } from 'drizzle-orm';
import { addDays, type Day } from '$lib/domain/time/days';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { isCurrent } from './places';

const { family, membership, plan, goal, strength, meeting, circle, circleMember } = tables;

/** Makes rival commands about this family wait their turn. Call before reading what decides. */
export async function lockFamily(tx: Tx, familyId: string): Promise<void> {
	await tx.update(family).set({ eventSeq: family.eventSeq }).where(eq(family.id, familyId));
}

/** Everyone's place that has not ended, as rows to move or end. */
export async function currentPlaces(db: Reader, familyId: string, on: Day) {
	return db
		.select()
		.from(membership)
		.where(and(eq(membership.familyId, familyId), isCurrent(on)))
		.orderBy(membership.id);
}

export async function movePlace(
	tx: Tx,
	membershipId: string,
	familyId: string,
	isLead: boolean
): Promise<void> {
	await tx.update(membership).set({ familyId, isLead }).where(eq(membership.id, membershipId));
}

/** A place that was somewhere else all along: it is no longer there on `on`. */
export async function closePlace(tx: Tx, membershipId: string, on: Day): Promise<void> {
	await tx
		.update(membership)
		.set({ until: addDays(on, -1) })
		.where(eq(membership.id, membershipId));
}

/** Moves every plan and meeting of one family into another, to be read by `circleId`. */
export async function movePlans(
	tx: Tx,
	fromFamilyId: string,
	familyId: string,
	circleId: string
): Promise<void> {
	const to = { familyId, circleId };
	await tx.update(plan).set(to).where(eq(plan.familyId, fromFamilyId));
	await tx.update(meeting).set(to).where(eq(meeting.familyId, fromFamilyId));
}

/** The family's circles of one kind that this person is in. */
export async function circleIdsWith(
	db: Reader,
	familyId: string,
	kind: (typeof circle.$inferSelect)['kind'],
	personId: string
): Promise<string[]> {
	const rows = await db
		.select({ id: circle.id })
		.from(circle)
		.innerJoin(circleMember, eq(circleMember.circleId, circle.id))
		.where(
			and(eq(circle.familyId, familyId), eq(circle.kind, kind), eq(circleMember.personId, personId))
		);
	return rows.map((row) => row.id);
}

/**
 * Of these families, those with a goal, a strength, or a young person who has a place of their own
 * to talk. What a young person said is not asked about: the answer would betray it.
 */
export async function familiesWithHistory(
	db: Reader,
	familyIds: readonly string[]
): Promise<Set<string>> {
	if (familyIds.length === 0) return new Set();
	const ids = [...familyIds];
	const rows = await Promise.all([
		db.selectDistinct({ id: goal.familyId }).from(goal).where(inArray(goal.familyId, ids)),
		db
			.selectDistinct({ id: strength.familyId })
			.from(strength)
			.where(inArray(strength.familyId, ids)),
		db
			.selectDistinct({ id: circle.familyId })
			.from(circle)
			.where(and(inArray(circle.familyId, ids), eq(circle.kind, 'young-and-adult')))
	]);
	return new Set(rows.flat().map((row) => row.id));
}

/** Who leads the family's team from now on; nobody else does. */
export async function setLead(tx: Tx, familyId: string, personId: string, on: Day): Promise<void> {
	const isHere = and(eq(membership.familyId, familyId), isCurrent(on));
	await tx.update(membership).set({ isLead: false }).where(isHere);
	await tx
		.update(membership)
		.set({ isLead: true })
		.where(and(isHere, eq(membership.personId, personId)));
}
