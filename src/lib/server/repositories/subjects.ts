import { and, eq, inArray } from 'drizzle-orm';
import { wordsOfWorry } from '$lib/domain/plans/worry';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { plan, goal, goalWording, strength, step, evidence, rating, voiceEntry, talkMessage } =
	tables;

/** Something written that can be said in another language. */
export interface Subject {
	circleId: string;
	/** What it was written in; null when it has no words. */
	language: string | null;
	/** The words themselves, for a subject whose words are written over. */
	of?: string;
}

/** What these circles can see of the family under this id, whichever kind of writing it is. */
export async function findSubject(
	db: Reader,
	circles: readonly string[],
	familyId: string,
	subjectId: string
): Promise<Subject | null> {
	if (circles.length === 0) return null;
	const wording = await db
		.select({ circleId: goal.circleId, language: goalWording.language })
		.from(goalWording)
		.innerJoin(goal, eq(goal.id, goalWording.goalId))
		.where(
			and(
				eq(goalWording.id, subjectId),
				eq(goal.familyId, familyId),
				inArray(goal.circleId, [...circles])
			)
		);
	if (wording[0]) return wording[0];
	const worry = await findWorry(db, circles, familyId, subjectId);
	if (worry) return worry;
	for (const table of [strength, step, evidence, voiceEntry, talkMessage]) {
		const [row] = await db
			.select({ circleId: table.circleId, language: table.language })
			.from(table)
			.where(isTheirs(table, circles, familyId, subjectId));
		if (row) return row;
	}
	const [row] = await db
		.select({ circleId: rating.circleId, language: rating.noteLanguage })
		.from(rating)
		.where(isTheirs(rating, circles, familyId, subjectId));
	return row ?? null;
}

/** What a plan says about itself; plans in England are written in English. */
async function findWorry(
	db: Reader,
	circles: readonly string[],
	familyId: string,
	planId: string
): Promise<Subject | null> {
	const [row] = await db
		.select()
		.from(plan)
		.where(
			and(eq(plan.id, planId), eq(plan.familyId, familyId), inArray(plan.circleId, [...circles]))
		);
	return row ? { circleId: row.circleId, language: 'en', of: wordsOfWorry(row) } : null;
}

type Said =
	| typeof strength
	| typeof step
	| typeof evidence
	| typeof voiceEntry
	| typeof talkMessage
	| typeof rating;

function isTheirs(table: Said, circles: readonly string[], familyId: string, id: string) {
	return and(eq(table.id, id), eq(table.familyId, familyId), inArray(table.circleId, [...circles]));
}
