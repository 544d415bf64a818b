import { expect, it } from 'vitest';
import { timeOnPlan } from './time-on-plan';

it.each([
	['2026-04-01', '2026-06-30', 'under-3'],
	['2026-04-01', '2026-07-01', '3-to-6'],
	['2026-04-01', '2026-10-01', '6-to-12'],
	['2025-10-01', '2026-10-01', '12-or-more']
])('from %s to %s is %s months', (startsOn, on, expected) => {
	expect(timeOnPlan(startsOn, on)).toBe(expected);
});
