/** How soon a manager answers what was said past the worker. */
import type { Day } from '../time/days';
import { addWorkingDays } from '../time/working-days';

/** In working days, where the partnership has not said otherwise. */
export const defaultAnswerDays = 10;

export type Answering = 'answered' | 'waiting' | 'late';

/** The last day on which an answer comes in time. */
export const toBeAnsweredBy = (saidOn: Day, withinWorkingDays: number): Day =>
	addWorkingDays(saidOn, withinWorkingDays);

export function answeringOf(by: Day, isAnswered: boolean, today: Day): Answering {
	if (isAnswered) return 'answered';
	return today > by ? 'late' : 'waiting';
}
