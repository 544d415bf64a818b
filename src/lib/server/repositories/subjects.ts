import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { goal, goalWording, strength, step, evidence, rating, voiceEntry } = tables;

/** Something written that can be said in another language. */
export interface Subject {
	circleId: string;
	/** What it was written in; null when it has no words. */
	language: string | null;
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
	for (const table of [strength, step, evidence, voiceEntry]) {
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

type Said = typeof strength | typeof step | typeof evidence | typeof voiceEntry | typeof rating;

function isTheirs(table: Said, circles: readonly string[], familyId: string, id: string) {
	return and(eq(table.id, id), eq(table.familyId, familyId), inArray(table.circleId, [...circles]));
}
