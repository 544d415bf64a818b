import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { complaint, complaintAnswer, person } = tables;

export type ComplaintRow = Tables['complaint']['$inferSelect'];
export type ComplaintAnswerRow = Tables['complaintAnswer']['$inferSelect'];

/** Everyone who is a supervisor here and can sign in. */
export async function allSupervisors(db: Reader): Promise<string[]> {
	const rows = await db
		.select({ id: person.id })
		.from(person)
		.where(and(eq(person.role, 'supervisor'), isNull(person.frozenAt)))
		.orderBy(person.id);
	return rows.map((row) => row.id);
}

/** Complaints said to one of these circles, latest first. */
export async function complaintsOf(
	db: Reader,
	circles: readonly string[]
): Promise<ComplaintRow[]> {
	if (circles.length === 0) return [];
	return db
		.select()
		.from(complaint)
		.where(inArray(complaint.circleId, [...circles]))
		.orderBy(desc(complaint.createdAt), desc(complaint.id));
}

export async function findComplaint(
	db: Reader,
	circles: readonly string[],
	complaintId: string
): Promise<ComplaintRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(complaint)
		.where(and(eq(complaint.id, complaintId), inArray(complaint.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

export async function insertComplaint(tx: Tx, row: ComplaintRow): Promise<void> {
	await tx.insert(complaint).values(row);
}

/** Answers to these complaints, oldest first, with who gave each. */
export async function complaintAnswersOf(db: Reader, complaintIds: readonly string[]) {
	if (complaintIds.length === 0) return [];
	return db
		.select({
			id: complaintAnswer.id,
			complaintId: complaintAnswer.complaintId,
			words: complaintAnswer.words,
			language: complaintAnswer.language,
			createdAt: complaintAnswer.createdAt,
			by: person.name
		})
		.from(complaintAnswer)
		.innerJoin(person, eq(person.id, complaintAnswer.personId))
		.where(inArray(complaintAnswer.complaintId, [...complaintIds]))
		.orderBy(asc(complaintAnswer.createdAt), asc(complaintAnswer.id));
}

export async function insertComplaintAnswer(tx: Tx, row: ComplaintAnswerRow): Promise<void> {
	await tx.insert(complaintAnswer).values(row);
}
