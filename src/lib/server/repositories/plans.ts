import { and, asc, eq, exists, inArray, or } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { plan, planChild, strength, meeting, goal } = tables;

export type PlanRow = Tables['plan']['$inferSelect'] & { childIds: string[] };
export type StrengthRow = Tables['strength']['$inferSelect'];
export type MeetingRow = Tables['meeting']['$inferSelect'];

/** Plans of these families that somebody in these circles can see, oldest first. */
export async function plansOf(
	db: Reader,
	circles: readonly string[],
	familyIds: readonly string[]
): Promise<PlanRow[]> {
	if (circles.length === 0 || familyIds.length === 0) return [];
	const rows = await db
		.select()
		.from(plan)
		.where(and(inArray(plan.familyId, [...familyIds]), inArray(plan.circleId, [...circles])))
		.orderBy(asc(plan.startsOn), asc(plan.id));
	return withChildren(db, rows);
}

const plansReachingBy = prepared(
	'plans_reaching_by',
	{ lists: ['circles', 'familyIds'] },
	(db, { circles, familyIds }) => {
		const itsGoals = db
			.select({ id: goal.id })
			.from(goal)
			.where(and(eq(goal.planId, plan.id), inArray(goal.circleId, circles)));
		return db
			.select()
			.from(plan)
			.where(
				and(
					inArray(plan.familyId, familyIds),
					or(inArray(plan.circleId, circles), exists(itsGoals))
				)
			)
			.orderBy(asc(plan.startsOn), asc(plan.id));
	}
);

/**
 * As `plansOf`, and plans with a goal said to one of these circles: for people invited to some
 * goals of a plan they cannot otherwise see. Compare `circleId` to tell the two apart.
 */
export async function plansReaching(
	db: Reader,
	circles: readonly string[],
	familyIds: readonly string[]
): Promise<PlanRow[]> {
	if (circles.length === 0 || familyIds.length === 0) return [];
	return withChildren(db, await plansReachingBy(db, { circles, familyIds }));
}

export async function findPlan(
	db: Reader,
	circles: readonly string[],
	planId: string
): Promise<PlanRow | null> {
	if (circles.length === 0) return null;
	const rows = await db
		.select()
		.from(plan)
		.where(and(eq(plan.id, planId), inArray(plan.circleId, [...circles])))
		.limit(1);
	const [found] = await withChildren(db, rows);
	return found ?? null;
}

/** Every plan of these children, whoever can see it: for the invariants, never for a page. */
export async function plansOfChildren(db: Reader, childIds: readonly string[]): Promise<PlanRow[]> {
	if (childIds.length === 0) return [];
	const ids = await db
		.selectDistinct({ id: planChild.planId })
		.from(planChild)
		.where(inArray(planChild.childId, [...childIds]));
	if (ids.length === 0) return [];
	const planIds = ids.map((row) => row.id);
	return withChildren(db, await db.select().from(plan).where(inArray(plan.id, planIds)));
}

const planChildrenBy = prepared('plan_children_by', { lists: ['planIds'] }, (db, { planIds }) =>
	db.select().from(planChild).where(inArray(planChild.planId, planIds)).orderBy(planChild.childId)
);

async function withChildren(
	db: Reader,
	rows: Tables['plan']['$inferSelect'][]
): Promise<PlanRow[]> {
	if (rows.length === 0) return [];
	const children = await planChildrenBy(db, { planIds: rows.map((row) => row.id) });
	return rows.map((row) => ({
		...row,
		childIds: children.filter((child) => child.planId === row.id).map((child) => child.childId)
	}));
}

export async function insertPlan(
	tx: Tx,
	row: Tables['plan']['$inferInsert'],
	childIds: readonly string[]
): Promise<void> {
	await tx.insert(plan).values(row);
	await tx.insert(planChild).values(childIds.map((childId) => ({ planId: row.id, childId })));
}

export async function updatePlan(
	tx: Tx,
	planId: string,
	change: Partial<Tables['plan']['$inferInsert']>
): Promise<void> {
	await tx.update(plan).set(change).where(eq(plan.id, planId));
}

const strengthsBy = prepared(
	'strengths_by',
	{ lists: ['circles', 'planIds'] },
	(db, { circles, planIds }) =>
		db
			.select()
			.from(strength)
			.where(and(inArray(strength.planId, planIds), inArray(strength.circleId, circles)))
			.orderBy(asc(strength.at), asc(strength.id))
);

export async function strengthsOf(
	db: Reader,
	circles: readonly string[],
	planIds: readonly string[]
): Promise<StrengthRow[]> {
	if (circles.length === 0 || planIds.length === 0) return [];
	return strengthsBy(db, { circles, planIds });
}

export async function insertStrength(tx: Tx, row: StrengthRow): Promise<void> {
	await tx.insert(strength).values(row);
}

const meetingsBy = prepared(
	'meetings_by',
	{ lists: ['circles', 'familyIds'] },
	(db, { circles, familyIds }) =>
		db
			.select()
			.from(meeting)
			.where(and(inArray(meeting.familyId, familyIds), inArray(meeting.circleId, circles)))
			.orderBy(asc(meeting.on), asc(meeting.id))
);

export async function meetingsOf(
	db: Reader,
	circles: readonly string[],
	familyIds: readonly string[]
): Promise<MeetingRow[]> {
	if (circles.length === 0 || familyIds.length === 0) return [];
	return meetingsBy(db, { circles, familyIds });
}

export async function findMeeting(
	db: Reader,
	circles: readonly string[],
	meetingId: string
): Promise<MeetingRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(meeting)
		.where(and(eq(meeting.id, meetingId), inArray(meeting.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

export async function insertMeeting(tx: Tx, row: Tables['meeting']['$inferInsert']): Promise<void> {
	await tx.insert(meeting).values(row);
}

export async function updateMeetingHeld(tx: Tx, meetingId: string, heldOn: string): Promise<void> {
	await tx.update(meeting).set({ heldOn }).where(eq(meeting.id, meetingId));
}
