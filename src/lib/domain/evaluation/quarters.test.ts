import { expect, it } from 'vitest';
import { finishedQuarters, isFinished } from './quarters';

it.each([
	['in the middle of a quarter', '2026-11-22', ['2026-Q3', '2026-Q2', '2026-Q1']],
	['on the first day of a year', '2027-01-01', ['2026-Q4', '2026-Q3', '2026-Q2']],
	['on the last day of a quarter', '2026-09-30', ['2026-Q2', '2026-Q1', '2025-Q4']]
])('%s', (_, today, expected) => {
	expect(finishedQuarters(today, 3)).toEqual(expected);
});

it.each([
	['2026-Q3', '2026-10-01', true],
	['2026-Q3', '2026-09-30', false],
	['2026-Q9', '2026-09-30', false],
	[null, '2026-09-30', false]
])('%s on %s', (quarter, today, expected) => {
	expect(isFinished(quarter, today)).toBe(expected);
});
