import { describe, expect, it } from 'vitest';
import { hoursFrom, isSomebodyThere, usualHours } from './hours';

describe('somebody is there to read', () => {
	it.each([
		['on a Tuesday at ten', '2026-11-24T10:00:00Z', true],
		['on a Tuesday just after nine', '2026-11-24T09:00:00Z', true],
		['not before nine', '2026-11-24T08:59:00Z', false],
		['not at five', '2026-11-24T17:00:00Z', false],
		['not at night', '2026-11-24T02:00:00Z', false],
		['not on a Saturday', '2026-11-28T10:00:00Z', false],
		['not on Christmas Day, a Friday', '2026-12-25T10:00:00Z', false],
		['not on the day after Boxing Day, given for it', '2026-12-28T10:00:00Z', false],
		['at nine by the summer clock', '2026-07-07T08:00:00Z', true],
		['not at five by the summer clock', '2026-07-07T16:00:00Z', false]
	])('%s', (_, at, expected) => {
		expect(isSomebodyThere(new Date(at), usualHours)).toBe(expected);
	});

	it('on the days and hours a council has set', () => {
		const hours = hoursFrom({ weekdays: [6], from: 10, until: 12 });
		expect(isSomebodyThere(new Date('2026-11-28T10:00:00Z'), hours)).toBe(true);
		expect(isSomebodyThere(new Date('2026-11-24T10:00:00Z'), hours)).toBe(false);
	});
});

describe('hours that cannot be understood are the usual ones', () => {
	it.each([
		['nothing', null],
		['text', '9 to 5'],
		['no days', { weekdays: [], from: 9, until: 17 }],
		['a day that is none', { weekdays: [1, 7], from: 9, until: 17 }],
		['the end before the beginning', { weekdays: [1], from: 17, until: 9 }],
		['half an hour', { weekdays: [1], from: 9.5, until: 17 }]
	])('%s', (_, setting) => {
		expect(hoursFrom(setting)).toEqual(usualHours);
	});
});
