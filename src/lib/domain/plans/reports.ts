/** What the team writes before a meeting, for the family to read first. */
import { addWorkingDays } from '../time/working-days';
import type { Day } from '../time/days';
import type { MeetingKind } from '../vocabulary';
import { defaultClocks } from './clocks';

/** Nobody writes a report for a visit. */
export const hasReports = (kind: MeetingKind): boolean => kind !== 'visit';

/** The day reports are due: five working days before, unless the partnership says otherwise. */
export const reportsDueOn = (
	meetingOn: Day,
	workingDays = defaultClocks.reportsBeforeMeetingWorkingDays
): Day => addWorkingDays(meetingOn, -workingDays);
