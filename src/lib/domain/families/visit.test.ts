import { expect, test } from 'vitest';
import { visitAt } from './visit';

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const known = { since: at('08:00'), seen: at('10:00') };

test.each([
	['the first visit', null, '10:00', null],
	['a minute later', known, '10:01', at('08:00')],
	['half an hour later', known, '10:30', at('08:00')],
	['more than that', known, '10:31', at('10:00')],
	['in the evening', known, '20:00', at('10:00')],
	['by a clock that went back', known, '09:00', at('08:00')],
	['again on the first visit', { since: null, seen: at('10:00') }, '10:20', null],
	['after the first visit', { since: null, seen: at('10:00') }, '11:00', at('10:00')]
])('%s', (_, before, time, since) => {
	expect(visitAt(before, at(time))).toEqual({ since, seen: at(time) });
});
