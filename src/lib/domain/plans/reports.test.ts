import { expect, test } from 'vitest';
import { meetingKinds } from '../vocabulary';
import { hasReports, reportsDueOn } from './reports';

test('every meeting but a visit has reports', () => {
	expect(meetingKinds.filter((kind) => !hasReports(kind))).toEqual(['visit']);
});

test.each([
	['a week before', '2026-03-20', '2026-03-13'],
	['over Easter, which is no working time', '2026-04-09', '2026-03-31'],
	['over New Year', '2027-01-05', '2026-12-24']
])('due %s', (_, meetingOn, expected) => {
	expect(reportsDueOn(meetingOn)).toBe(expected);
});
