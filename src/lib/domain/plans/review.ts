import type { MeetingKind } from '../vocabulary';
import type { Day } from '../time/days';
import { reviewProblem } from './invariants';

const reviews: readonly MeetingKind[] = ['child-in-need-review', 'review-conference'];

/** What is wrong with a meeting of this kind on this day; only reviews must come after the start. */
export function meetingProblem(
	plan: { startsOn: Day } | null,
	kind: MeetingKind,
	on: Day
): 'review-before-start' | null {
	return plan && reviews.includes(kind) ? reviewProblem(plan, on) : null;
}
