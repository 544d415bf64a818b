/**
 * Looking at a family's plan: how looks are counted and put together for the family to read, and
 * how long somebody who broke the glass may look.
 */
import { dayOf, type Day } from '../time/days';

/** Whoever opens page after page looks once: more rows would say no more. */
export const oneLookMinutes = 30;
export const glassHours = 2;

const minuteMs = 60_000;

/** Looks after this moment are the same look, going on. */
export const sameLookSince = (at: Date): Date => new Date(at.getTime() - oneLookMinutes * minuteMs);

/** When a look with a reason ends by itself. */
export const glassEndsAt = (at: Date): Date => new Date(at.getTime() + glassHours * 60 * minuteMs);

export interface Look {
	id: string;
	at: Date;
	personId: string;
	/** Somebody from outside the team, who gave a reason. */
	isWithReason: boolean;
}

export interface LooksOfPerson {
	/** The newest of them. */
	id: string;
	personId: string;
	isWithReason: boolean;
	times: number;
}

export interface LooksOfDay {
	day: Day;
	people: LooksOfPerson[];
}

/** Looks by day in England and by person, newest first. */
export function looksByDay(looks: readonly Look[]): LooksOfDay[] {
	const newest = looks.toSorted((a, b) => b.at.getTime() - a.at.getTime());
	const days = Map.groupBy(newest, ({ at }) => dayOf(at));
	return [...days].map(([day, those]) => ({ day, people: byPerson(those) }));
}

function byPerson(looks: readonly Look[]): LooksOfPerson[] {
	const people = Map.groupBy(looks, ({ personId, isWithReason }) => `${personId} ${isWithReason}`);
	return [...people.values()]
		.flatMap((those) => {
			const [first] = those;
			return first ? [{ ...first, times: those.length }] : [];
		})
		.map(({ id, personId, isWithReason, times }) => ({ id, personId, isWithReason, times }));
}

/** A reason is a sentence; a word is none. */
export function isReason(words: string): boolean {
	return words.length >= 20 && words.split(/\s+/).length >= 4;
}
