import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../time/working-days';
import { contactChannels, contactHours, whoElseSees, type Card } from './card';
import { maySend, type MessageKind, type Permission } from './may-send';

const kinds: readonly MessageKind[] = ['code', 'invitation', 'update'];
const either = [true, false];
const hourMs = 3_600_000;

const cards: readonly Card[] = contactChannels.flatMap((channel) =>
	either.flatMap((forCodes) =>
		either.flatMap((forUpdates) =>
			contactHours.flatMap((hours) =>
				whoElseSees.map((whoElse) => ({ channel, forCodes, forUpdates, hours, whoElse }))
			)
		)
	)
);

/** Weeks with both changes of the clocks, bank holidays, a year's end and an ordinary week. */
const weeks = ['2026-03-26', '2026-04-02', '2026-06-10', '2026-10-22', '2026-12-24'];
const hours = weeks.flatMap((day) =>
	Array.from({ length: 8 * 24 }, (_, n) => new Date(Date.parse(`${day}T00:00:00Z`) + n * hourMs))
);

/**
 * An oracle that shares nothing with the rule: British summer time from its law (last Sunday of
 * March to last Sunday of October, 01:00 UTC), and walking on hour by hour instead of computing.
 */
function lastSundayAtOne(year: number, month: number): number {
	const last = new Date(Date.UTC(year, month, 0, 1));
	return last.getTime() - last.getUTCDay() * 24 * hourMs;
}

function londonClock(at: Date): { hour: number; weekday: number; day: string } {
	const year = at.getUTCFullYear();
	const isSummer =
		at.getTime() >= lastSundayAtOne(year, 3) && at.getTime() < lastSundayAtOne(year, 10);
	const there = new Date(at.getTime() + (isSummer ? hourMs : 0));
	return {
		hour: there.getUTCHours(),
		weekday: there.getUTCDay(),
		day: there.toISOString().slice(0, 10)
	};
}

const holidays = [
	'2026-04-03',
	'2026-04-06',
	'2026-12-25',
	'2026-12-28',
	'2027-01-01',
	'2026-05-04',
	'2026-05-25',
	'2026-08-31'
];

function isSafeHour(at: Date, when: Card['hours']): boolean {
	const { hour, weekday, day } = londonClock(at);
	if (when === 'daytime') return hour >= 9 && hour <= 17;
	if (when === 'evening') return hour >= 18 && hour <= 20;
	if (when === 'school-hours')
		return weekday % 6 !== 0 && !holidays.includes(day) && hour >= 9 && hour <= 14;
	return true;
}

const firstSafe = new Map<string, Permission>();

function whenSafe(at: Date, when: Card['hours']): Permission {
	const key = `${when} ${at.getTime()}`;
	const known = firstSafe.get(key);
	if (known) return known;
	let then = at;
	while (!isSafeHour(then, when)) then = new Date(then.getTime() + hourMs);
	const answer = then === at ? 'now' : { at: then };
	firstSafe.set(key, answer);
	return answer;
}

function expected(card: Card, kind: MessageKind, at: Date): Permission {
	const isSilent = card.channel === 'none';
	const isSeen = card.whoElse === 'somebody' || card.whoElse === 'not-sure';
	if (kind === 'code') return !isSilent && card.forCodes ? 'now' : 'never';
	if (kind === 'update') return !isSilent && card.forUpdates ? whenSafe(at, card.hours) : 'never';
	const mayBeInvited = card.forCodes && !(isSeen && !card.forUpdates);
	return !isSilent && mayBeInvited ? whenSafe(at, card.hours) : 'never';
}

describe('the safe contact card', () => {
	it.each(kinds)('every card and every hour: a message of kind %s', (kind) => {
		expect(cards).toHaveLength(144);
		const wrong = cards.flatMap((card) =>
			hours
				.filter((at) => {
					const answer = maySend(card, kind, at, isWorkingDay);
					return JSON.stringify(answer) !== JSON.stringify(expected(card, kind, at));
				})
				.map((at) => ({ card, at: at.toISOString() }))
		);
		expect(wrong.slice(0, 5)).toEqual([]);
	});

	it.each(kinds)('without one, no message of kind %s ever', (kind) => {
		for (const at of hours) expect(maySend(null, kind, at, isWorkingDay)).toBe('never');
	});

	const herOwn: Card = {
		channel: 'sms',
		forCodes: true,
		forUpdates: true,
		hours: 'school-hours',
		whoElse: 'nobody'
	};

	it.each([
		['in the last minute of it', '2026-06-10T13:59:59Z', 'now'],
		['as it ends', '2026-06-10T14:00:00Z', '2026-06-11T08:00:00.000Z'],
		['on Friday evening', '2026-06-12T18:30:00Z', '2026-06-15T08:00:00.000Z'],
		['over the night the clocks go forward', '2026-03-27T15:30:00Z', '2026-03-30T08:00:00.000Z'],
		['over the night the clocks go back', '2026-10-23T14:30:00Z', '2026-10-26T09:00:00.000Z'],
		['over Easter', '2026-04-02T14:00:00Z', '2026-04-07T08:00:00.000Z']
	])('school hours, %s', (_, at, then) => {
		const answer = maySend(herOwn, 'update', new Date(at), isWorkingDay);
		expect(answer).toEqual(then === 'now' ? 'now' : { at: new Date(then) });
	});

	it('a calendar without a school day holds nothing back for ever: it is never', () => {
		expect(maySend(herOwn, 'update', new Date('2026-06-13T12:00:00Z'), () => false)).toBe('never');
	});
});
