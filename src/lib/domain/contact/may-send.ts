/** The one rule of what leaves the service for somebody, and when. Not written is not sent. */
import { addDays, dayOf, type Day } from '../time/days';
import type { Card, ContactHours } from './card';
import { hourOf, startOfHour } from './london-hours';

export type MessageKind = 'code' | 'invitation' | 'update';

/** `at`: not now, but then. */
export type Permission = 'now' | 'never' | { at: Date };

/** True on days on which a child is at school, as near as a calendar knows. */
export type SchoolCalendar = (day: Day) => boolean;

/** From the first hour until the last begins, in England. */
const windows: Record<ContactHours, { from: number; until: number; onSchoolDays: boolean }> = {
	'any-time': { from: 0, until: 24, onSchoolDays: false },
	daytime: { from: 9, until: 18, onSchoolDays: false },
	'school-hours': { from: 9, until: 15, onSchoolDays: true },
	evening: { from: 18, until: 21, onSchoolDays: false }
};

/**
 * May this kind of message go to the holder of this card? A code is asked for by the person at that
 * moment and never waits; everything else waits for the hours they said.
 */
export function maySend(
	card: Card | null,
	kind: MessageKind,
	at: Date,
	isSchoolDay: SchoolCalendar
): Permission {
	if (!card || card.channel === 'none' || !isFor(card, kind)) return 'never';
	return kind === 'code' ? 'now' : nextMoment(card.hours, at, isSchoolDay);
}

/**
 * An invitation is a link that needs a code after it. Where somebody else may see it, they could
 * take both: then it goes only where updates may, too.
 */
function isFor({ forCodes, forUpdates, whoElse }: Card, kind: MessageKind): boolean {
	if (kind === 'code') return forCodes;
	if (kind === 'update') return forUpdates;
	return forCodes && (forUpdates || whoElse === 'nobody');
}

/** A year without a school day is no calendar: then it is never. */
const mostDaysAhead = 366;

function nextMoment(hours: ContactHours, at: Date, isSchoolDay: SchoolCalendar): Permission {
	const { from, until, onSchoolDays } = windows[hours];
	const isOpenOn = (day: Day) => !onSchoolDays || isSchoolDay(day);
	const today = dayOf(at);
	const hour = hourOf(at);
	if (isOpenOn(today) && hour >= from && hour < until) return 'now';
	const first = hour < from ? today : addDays(today, 1);
	for (let ahead = 0; ahead < mostDaysAhead; ahead += 1) {
		const day = addDays(first, ahead);
		if (isOpenOn(day)) return { at: startOfHour(day, from) };
	}
	return 'never';
}
