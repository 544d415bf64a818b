import { expect, it } from 'vitest';
import { readingOf, toBeReadBy } from './reading';

it.each([
	['on a Tuesday', '2026-11-17', '2026-11-18'],
	['on a Friday', '2026-11-20', '2026-11-23'],
	['on a Sunday', '2026-11-22', '2026-11-23'],
	['on the day before Christmas', '2026-12-24', '2026-12-29']
])('said %s, it is opened by the next working day', (_, saidOn, by) => {
	expect(toBeReadBy(saidOn)).toBe(by);
});

it.each([
	['read', true, '2026-11-30', 'read'],
	['not read on its last day', false, '2026-11-23', 'waiting'],
	['not read on the day after', false, '2026-11-24', 'late']
])('%s', (_, isRead, today, expected) => {
	expect(readingOf('2026-11-20', isRead, today)).toBe(expected);
});
