/** Circles by who is in them, for commands that change that; and how much was said to each. */
import { and, count, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { circle, circleMember, person, goal, step, rating, evidence, strength } = tables;
const { voiceEntry, talkMessage, photo, understanding } = tables;

export async function takeOutOfCircle(tx: Tx, circleId: string, personId: string): Promise<void> {
	await tx
		.delete(circleMember)
		.where(and(eq(circleMember.circleId, circleId), eq(circleMember.personId, personId)));
}

/** Everyone in a circle, whatever kind it is. */
export async function peopleIn(db: Reader, circleId: string) {
	return db
		.select({ personId: person.id, role: person.role, name: person.name })
		.from(circleMember)
		.innerJoin(person, eq(person.id, circleMember.personId))
		.where(eq(circleMember.circleId, circleId))
		.orderBy(person.id);
}

/** The managers' circles that this person is in, of every family. */
export async function managersCirclesWith(
	db: Reader,
	personId: string
): Promise<{ id: string; familyId: string }[]> {
	return db
		.select({ id: circle.id, familyId: circle.familyId })
		.from(circle)
		.innerJoin(circleMember, eq(circleMember.circleId, circle.id))
		.where(and(eq(circle.kind, 'managers'), eq(circleMember.personId, personId)))
		.orderBy(circle.id);
}

/** How many of each were said to a circle. */
const countable = {
	...{ goals: goal, steps: step, answers: rating, meanings: understanding, learned: evidence },
	...{ strengths: strength, photos: photo, voice: voiceEntry, messages: talkMessage }
} as const;
type Countable = keyof typeof countable;
export type SaidToCircle = Record<Countable, number>;

/** Counts of what was said to circles. Ask only for circles the viewer is in. */
export async function saidTo(
	db: Reader,
	circleIds: readonly string[]
): Promise<(circleId: string) => SaidToCircle> {
	const names = Object.keys(countable) as Countable[];
	const counts = await Promise.all(names.map((name) => countsOf(db, name, circleIds)));
	return (circleId) => {
		const of = (name: Countable) => counts[names.indexOf(name)]?.get(circleId) ?? 0;
		return {
			...{ goals: of('goals'), steps: of('steps'), answers: of('answers') },
			...{ meanings: of('meanings'), learned: of('learned'), strengths: of('strengths') },
			...{ photos: of('photos'), voice: of('voice'), messages: of('messages') }
		};
	};
}

async function countsOf(db: Reader, name: Countable, circleIds: readonly string[]) {
	const table = countable[name];
	if (circleIds.length === 0) return new Map<string, number>();
	const rows = await db
		.select({ circleId: table.circleId, count: count() })
		.from(table)
		.where(and(inArray(table.circleId, [...circleIds]), isShown(name)))
		.groupBy(table.circleId);
	return new Map(rows.map((row) => [row.circleId, row.count]));
}

/** A photo that waits or was refused is known to its owner only. */
const isShown = (name: Countable) => (name === 'photos' ? eq(photo.state, 'ready') : undefined);
