import { and, eq, inArray } from 'drizzle-orm';
import type { HeldChild, HeldPlan, HeldReferral } from '$lib/domain/plans/census-held';
import type { Day } from '$lib/domain/time/days';
import type { Tables } from '$lib/server/db/schema';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { person, family, membership, circle, circleMember, referral } = tables;
const { plan, planChild, meeting, setting } = tables;

type Insert<Name extends keyof Tables> = Tables[Name]['$inferInsert'];

/** Rows a statement may carry: well inside both engines' limits on parameters. */
const chunkSize = 200;

async function inChunks<T>(rows: readonly T[], work: (chunk: T[]) => Promise<unknown>) {
	for (let at = 0; at < rows.length; at += chunkSize) {
		await work(rows.slice(at, at + chunkSize));
	}
}

async function gather<T, R>(keys: readonly T[], read: (chunk: T[]) => Promise<R[]>): Promise<R[]> {
	const found: R[] = [];
	await inChunks(keys, async (chunk) => found.push(...(await read(chunk))));
	return found;
}

/** One import at a time, on both engines: the next waits here until this transaction ends. */
export async function lockImports(tx: Tx, at: Date): Promise<void> {
	await tx
		.insert(setting)
		.values({ name: 'imports.lock', value: {}, at })
		.onConflictDoUpdate({ target: setting.name, set: { at } });
}

/** What is held about the children of these local ids, by local id. */
export async function heldChildren(
	db: Reader,
	localIds: readonly string[]
): Promise<Map<string, HeldChild>> {
	const people = (await findChildren(db, localIds)).sort(byPresence);
	const ids = people.map(({ personId }) => personId);
	const referrals = byKey(await findReferrals(db, ids), (row) => row.childId);
	const plans = await heldPlans(db, ids);
	const held = new Map<string, HeldChild>();
	for (const { localId, personId, familyId, bornOn, diedOn } of people) {
		if (localId === null || held.has(localId)) continue;
		const theirs: HeldReferral[] = referrals.get(personId) ?? [];
		const child = { personId, familyId, bornOn, diedOn };
		held.set(localId, { ...child, referrals: theirs, plans: plans.get(personId) ?? [] });
	}
	return held;
}

/** A place a child still has goes before one that ended. */
function byPresence(a: { until: Day | null }, b: { until: Day | null }): number {
	return Number(a.until !== null) - Number(b.until !== null);
}

function findChildren(db: Reader, localIds: readonly string[]) {
	return gather(localIds, (chunk) =>
		db
			.select({
				localId: person.localId,
				personId: person.id,
				familyId: membership.familyId,
				until: membership.until,
				bornOn: person.bornOn,
				diedOn: person.diedOn
			})
			.from(person)
			.innerJoin(membership, eq(membership.personId, person.id))
			.where(and(inArray(person.localId, chunk), eq(membership.part, 'child')))
			.orderBy(membership.id)
	);
}

function findReferrals(db: Reader, childIds: readonly string[]) {
	return gather(childIds, (chunk) =>
		db.select().from(referral).where(inArray(referral.childId, chunk)).orderBy(referral.referredOn)
	);
}

async function heldPlans(db: Reader, childIds: readonly string[]) {
	const links = await gather(childIds, (chunk) =>
		db.select().from(planChild).where(inArray(planChild.childId, chunk))
	);
	const planIds = [...new Set(links.map(({ planId }) => planId))];
	const rows = await gather(planIds, (chunk) =>
		db.select().from(plan).where(inArray(plan.id, chunk)).orderBy(plan.startsOn, plan.id)
	);
	const children = await gather(planIds, (chunk) =>
		db.select().from(planChild).where(inArray(planChild.planId, chunk))
	);
	const reviews = byKey(await findReviews(db, planIds), (row) => row.planId ?? '');
	const childrenOf = byKey(children, (row) => row.planId);
	const plans = rows.map((row): HeldPlan => ({
		id: row.id,
		kind: row.kind,
		startsOn: row.startsOn,
		conferenceOn: row.conferenceOn,
		closedOn: row.closedOn,
		childIds: (childrenOf.get(row.id) ?? []).map(({ childId }) => childId),
		isPublished: row.publishedAt !== null,
		reviewedOn: (reviews.get(row.id) ?? []).map(({ on }) => on)
	}));
	const byChild = new Map<string, HeldPlan[]>();
	for (const held of plans) {
		for (const id of held.childIds) byChild.set(id, [...(byChild.get(id) ?? []), held]);
	}
	return byChild;
}

function findReviews(db: Reader, planIds: readonly string[]) {
	return gather(planIds, (chunk) =>
		db
			.select({ planId: meeting.planId, on: meeting.on })
			.from(meeting)
			.where(and(inArray(meeting.planId, chunk), eq(meeting.kind, 'review-conference')))
	);
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

/** The new rows of an import. */
export interface ImportRows {
	families: Insert<'family'>[];
	people: Insert<'person'>[];
	memberships: Insert<'membership'>[];
	circles: Insert<'circle'>[];
	circleMembers: Insert<'circleMember'>[];
	referrals: Insert<'referral'>[];
	plans: Insert<'plan'>[];
	planChildren: Insert<'planChild'>[];
	meetings: Insert<'meeting'>[];
}

/** Keeps the new rows, those that others point at first. */
export async function insertImported(tx: Tx, rows: ImportRows): Promise<void> {
	await inChunks(rows.families, (chunk) => tx.insert(family).values(chunk));
	await inChunks(rows.people, (chunk) => tx.insert(person).values(chunk));
	await inChunks(rows.memberships, (chunk) => tx.insert(membership).values(chunk));
	await inChunks(rows.circles, (chunk) => tx.insert(circle).values(chunk));
	await inChunks(rows.circleMembers, (chunk) => tx.insert(circleMember).values(chunk));
	await inChunks(rows.referrals, (chunk) => tx.insert(referral).values(chunk));
	await inChunks(rows.plans, (chunk) => tx.insert(plan).values(chunk));
	await inChunks(rows.planChildren, (chunk) => tx.insert(planChild).values(chunk));
	await inChunks(rows.meetings, (chunk) => tx.insert(meeting).values(chunk));
}

export async function updateChildDates(
	tx: Tx,
	personId: string,
	dates: { bornOn: Day | null; diedOn: Day | null }
): Promise<void> {
	await tx.update(person).set(dates).where(eq(person.id, personId));
}

export async function updateReferral(
	tx: Tx,
	id: string,
	facts: Omit<HeldReferral, 'id'>
): Promise<void> {
	await tx.update(referral).set(facts).where(eq(referral.id, id));
}

export async function updatePlanEnd(tx: Tx, planId: string, closedOn: Day | null): Promise<void> {
	await tx.update(plan).set({ closedOn }).where(eq(plan.id, planId));
}
