import { expect, it } from 'vitest';
import { meetingProblem } from './review';

it.each([
	['review-conference', '2026-05-01', 'review-before-start'],
	['child-in-need-review', '2026-04-30', 'review-before-start'],
	['review-conference', '2026-05-02', null],
	['initial-conference', '2026-05-01', null],
	['visit', '2026-04-01', null]
] as const)('a %s on %s, for a plan that starts on 1 May: %s', (kind, on, problem) => {
	expect(meetingProblem({ startsOn: '2026-05-01' }, kind, on)).toBe(problem);
});

it('says nothing against a meeting that belongs to no plan', () => {
	expect(meetingProblem(null, 'review-conference', '2026-05-01')).toBeNull();
});
