/** What works for a family, what is written before a meeting, and whether a plan that ended still holds. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tables } from '$lib/server/db/schema';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { worksForUs, meetingReport, holdingCheck } = tables;

export type WorksForUsRow = Tables['worksForUs']['$inferSelect'];
export type MeetingReportRow = Tables['meetingReport']['$inferSelect'];
export type HoldingCheckRow = Tables['holdingCheck']['$inferSelect'];

/** Oldest first, so the latest of each person comes last. */
export async function worksForUsOf(
	db: Reader,
	circles: readonly string[],
	familyIds: readonly string[]
): Promise<WorksForUsRow[]> {
	if (circles.length === 0 || familyIds.length === 0) return [];
	return db
		.select()
		.from(worksForUs)
		.where(
			and(inArray(worksForUs.familyId, [...familyIds]), inArray(worksForUs.circleId, [...circles]))
		)
		.orderBy(asc(worksForUs.at), asc(worksForUs.id));
}

export async function insertWorksForUs(tx: Tx, row: WorksForUsRow): Promise<void> {
	await tx.insert(worksForUs).values(row);
}

/** Oldest first. */
export async function reportsOf(
	db: Reader,
	circles: readonly string[],
	meetingIds: readonly string[]
): Promise<MeetingReportRow[]> {
	if (circles.length === 0 || meetingIds.length === 0) return [];
	return db
		.select()
		.from(meetingReport)
		.where(
			and(
				inArray(meetingReport.meetingId, [...meetingIds]),
				inArray(meetingReport.circleId, [...circles])
			)
		)
		.orderBy(asc(meetingReport.at), asc(meetingReport.id));
}

export async function insertReport(tx: Tx, row: MeetingReportRow): Promise<void> {
	await tx.insert(meetingReport).values(row);
}

/** Oldest first. */
export async function holdingChecksOf(
	db: Reader,
	circles: readonly string[],
	planIds: readonly string[]
): Promise<HoldingCheckRow[]> {
	if (circles.length === 0 || planIds.length === 0) return [];
	return db
		.select()
		.from(holdingCheck)
		.where(
			and(inArray(holdingCheck.planId, [...planIds]), inArray(holdingCheck.circleId, [...circles]))
		)
		.orderBy(asc(holdingCheck.at), asc(holdingCheck.id));
}

/** The months of this plan somebody has answered about, whichever circle they said it to. */
export async function monthsAnswered(
	db: Reader,
	planId: string,
	personId: string
): Promise<number[]> {
	const rows = await db
		.select({ month: holdingCheck.month })
		.from(holdingCheck)
		.where(and(eq(holdingCheck.planId, planId), eq(holdingCheck.personId, personId)));
	return rows.map(({ month }) => month);
}

export async function insertHoldingCheck(tx: Tx, row: HoldingCheckRow): Promise<void> {
	await tx.insert(holdingCheck).values(row);
}
