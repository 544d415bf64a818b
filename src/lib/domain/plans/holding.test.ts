import { describe, expect, test } from 'vitest';
import { closeReasons } from '../vocabulary';
import { endedWithQuestions, holdingDays, holdingMonthDue } from './holding';
import { needsSlipWords } from './slipping';

test('the questions come 1, 3 and 6 months after the end', () => {
	expect(holdingDays('2026-08-31')).toEqual([
		{ month: 1, on: '2026-09-30' },
		{ month: 3, on: '2026-11-30' },
		{ month: 6, on: '2027-02-28' }
	]);
});

describe('the question that waits', () => {
	test.each([
		['the day before', '2026-06-14', [], null],
		['on its day', '2026-06-15', [], 1],
		['for four weeks', '2026-07-12', [], 1],
		['and then no more', '2026-07-13', [], null],
		['not once it is answered', '2026-06-20', [1], null],
		['the next one, whatever was answered before', '2026-08-15', [1], 3],
		['the next one, though the first was missed', '2026-08-15', [], 3],
		['the last', '2026-11-16', [1, 3], 6],
		['never after the last', '2027-05-15', [], null]
	])('%s', (_, on, answered, expected) => {
		expect(holdingMonthDue('2026-05-15', on, answered)).toBe(expected);
	});
});

test.each([
	['an open plan', null, null, false],
	['one that went well', '2026-05-15', 'goals-met', true],
	['one that ended without a reason', '2026-05-15', null, true],
	['one that ended with a death', '2026-05-15', 'child-died', false]
] as const)('%s is asked about later: %s', (_, closedOn, closeReason, expected) => {
	expect(endedWithQuestions({ closedOn, closeReason })).toBe(expected);
});

test('only an end that is good asks what we will do if things slip', () => {
	expect(closeReasons.filter(needsSlipWords)).toEqual(['goals-met', 'family-asked']);
});
