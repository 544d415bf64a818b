import { expect, it } from 'vitest';
import { answeringOf, defaultAnswerDays, toBeAnsweredBy } from './answering';

it.each([
	['on a Monday', '2026-11-02', 10, '2026-11-16'],
	['on a Sunday', '2026-11-01', 5, '2026-11-06'],
	['before Christmas', '2026-12-21', defaultAnswerDays, '2027-01-07']
])('said %s, it is answered within its working days', (_, saidOn, days, by) => {
	expect(toBeAnsweredBy(saidOn, days)).toBe(by);
});

it.each([
	['on its last day', '2026-11-16', false, 'waiting'],
	['the day after', '2026-11-17', false, 'late'],
	['late but answered', '2026-11-30', true, 'answered']
])('%s', (_, today, isAnswered, expected) => {
	expect(answeringOf('2026-11-16', isAnswered, today)).toBe(expected);
});
