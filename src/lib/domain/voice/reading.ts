/** How soon what a young person says should be opened, and what they are told until it is. */
import { addWorkingDays } from '../time/working-days';
import type { Day } from '../time/days';

const withinWorkingDays = 1;

/** The last day on which it is opened in time: one working day after it was said. */
export const toBeReadBy = (saidOn: Day): Day => addWorkingDays(saidOn, withinWorkingDays);

export type Reading = 'read' | 'waiting' | 'late';

/** Whether somebody has opened it, still may in time, or should have by now. */
export function readingOf(saidOn: Day, isRead: boolean, today: Day): Reading {
	if (isRead) return 'read';
	return today > toBeReadBy(saidOn) ? 'late' : 'waiting';
}
