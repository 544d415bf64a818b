import { describe, expect, it } from 'vitest';
import type { MeetingKind } from '../vocabulary';
import type { Day } from '../time/days';
import { defaultClocks, nextClocks, type ClockedPlan } from './clocks';

const aPlan = (only: Partial<ClockedPlan>): ClockedPlan => ({
	kind: 'child-protection',
	startsOn: '2026-01-12',
	conferenceOn: '2026-01-12',
	closedOn: null,
	...only
});

const held = (kind: MeetingKind, heldOn: Day) => ({ kind, heldOn });

const clocksOf = (
	plan: Partial<ClockedPlan>,
	meetings: { kind: MeetingKind; heldOn: Day }[] = [],
	today: Day = '2026-01-13'
) =>
	nextClocks(aPlan(plan), meetings, defaultClocks, today).map(
		({ kind, dueOn, isLate }) => `${kind} ${dueOn}${isLate ? ' late' : ''}`
	);

describe('a child protection plan', () => {
	it('first needs a core group in 10 working days and a review in 3 months', () => {
		expect(clocksOf({})).toEqual([
			'first-core-group 2026-01-26',
			'first-review-conference 2026-04-10'
		]);
	});

	it('then a core group every 6 weeks from the last and a review every 6 months', () => {
		const meetings = [
			held('core-group', '2026-03-05'),
			held('core-group', '2026-01-22'),
			held('review-conference', '2026-03-20')
		];
		expect(clocksOf({}, meetings, '2026-03-21')).toEqual([
			'core-group 2026-04-16',
			'review-conference 2026-09-18'
		]);
	});

	it('is due on the day, late the day after', () => {
		expect(clocksOf({}, [], '2026-01-26')[0]).toBe('first-core-group 2026-01-26');
		expect(clocksOf({}, [], '2026-01-27')[0]).toBe('first-core-group 2026-01-26 late');
	});

	it('does not count what was held before it started or has not happened', () => {
		const meetings = [held('core-group', '2025-12-01'), held('core-group', '2026-06-01')];
		expect(clocksOf({}, meetings)[0]).toBe('first-core-group 2026-01-26');
	});

	it('counts from its start where no conference day is known', () => {
		expect(clocksOf({ conferenceOn: null })[0]).toBe('first-core-group 2026-01-26');
	});
});

describe('the other plans', () => {
	it.each([
		['child in need, never reviewed', 'child-in-need', [], 'child-in-need-review 2026-02-23'],
		[
			'child in need, reviewed',
			'child-in-need',
			[held('child-in-need-review', '2026-02-18')],
			'child-in-need-review 2026-04-01'
		],
		[
			'early help, reviewed by the team around the family',
			'early-help',
			[held('team-around-the-family', '2026-02-10')],
			'early-help-review 2026-03-24'
		],
		[
			'a core group is not a child in need review',
			'child-in-need',
			[held('core-group', '2026-02-10')],
			'child-in-need-review 2026-02-23'
		]
	] as const)('%s', (_, kind, meetings, expected) => {
		expect(clocksOf({ kind, conferenceOn: null }, [...meetings], '2026-02-20')).toEqual([expected]);
	});

	it('a due day on Good Friday moves back to Thursday', () => {
		expect(clocksOf({ kind: 'early-help', startsOn: '2026-02-20' }, [], '2026-02-20')).toEqual([
			'early-help-review 2026-04-02'
		]);
	});
});

describe('a closed plan', () => {
	const closed = { kind: 'early-help', closedOn: '2026-03-10' } as const;

	it('has only checks that things are still holding, at 1, 3 and 6 months', () => {
		expect(clocksOf(closed, [], '2026-03-11')).toEqual([
			'still-holding-check 2026-04-10',
			'still-holding-check 2026-06-10',
			'still-holding-check 2026-09-10'
		]);
	});

	it.each([
		['a visit near the first does the first', '2026-04-20', 2],
		['a visit near the second does both', '2026-06-01', 1],
		['a visit near the last does all', '2026-09-12', 0],
		['a visit before closing does none', '2026-03-01', 3]
	])('%s', (_, heldOn, left) => {
		expect(clocksOf(closed, [held('visit', heldOn)], '2026-12-01')).toHaveLength(left);
	});

	it('has none where the partnership asks for none', () => {
		const settings = { ...defaultClocks, stillHoldingChecksAfterMonths: [] };
		expect(nextClocks(aPlan(closed), [], settings, '2026-03-11')).toEqual([]);
	});
});
