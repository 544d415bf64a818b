/**
 * When a plan's next meetings are due. Defaults come from Working Together to Safeguard Children
 * and local practice; every partnership may change them.
 */
import type { MeetingKind, PlanKind } from '../vocabulary';
import { addDays, addMonths, type Day } from '../time/days';
import { addWorkingDays, isWorkingDay } from '../time/working-days';
import { holdingMonths } from './holding';
import { undoneChecks } from './still-holding';

export interface ClockSettings {
	assessmentWithinWorkingDays: number;
	section47ToConferenceWorkingDays: number;
	firstCoreGroupWithinWorkingDays: number;
	coreGroupEveryWeeks: number;
	firstReviewConferenceWithinMonths: number;
	reviewConferenceEveryMonths: number;
	childInNeedReviewEveryWeeks: number;
	earlyHelpReviewEveryWeeks: number;
	reportsBeforeMeetingWorkingDays: number;
	stillHoldingChecksAfterMonths: readonly number[];
}

export const defaultClocks: ClockSettings = {
	assessmentWithinWorkingDays: 45,
	section47ToConferenceWorkingDays: 15,
	firstCoreGroupWithinWorkingDays: 10,
	coreGroupEveryWeeks: 6,
	firstReviewConferenceWithinMonths: 3,
	reviewConferenceEveryMonths: 6,
	childInNeedReviewEveryWeeks: 6,
	earlyHelpReviewEveryWeeks: 6,
	reportsBeforeMeetingWorkingDays: 5,
	stillHoldingChecksAfterMonths: holdingMonths
};

export type ClockKind =
	| 'first-core-group'
	| 'core-group'
	| 'first-review-conference'
	| 'review-conference'
	| 'child-in-need-review'
	| 'early-help-review'
	| 'still-holding-check';

export interface Clock {
	kind: ClockKind;
	dueOn: Day;
	isLate: boolean;
}

export interface ClockedPlan {
	kind: PlanKind;
	startsOn: Day;
	conferenceOn: Day | null;
	closedOn: Day | null;
}

export interface HeldMeeting {
	kind: MeetingKind;
	heldOn: Day;
}

interface Due {
	kind: ClockKind;
	dueOn: Day;
}

type LastHeld = (kind: MeetingKind) => Day | undefined;

const workingDayBy = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));
const weeksAfter = (day: Day, weeks: number): Day => addDays(day, weeks * 7);

function coreGroupDue(conferenceOn: Day, last: LastHeld, settings: ClockSettings): Due {
	const lastOn = last('core-group');
	if (lastOn === undefined) {
		const dueOn = addWorkingDays(conferenceOn, settings.firstCoreGroupWithinWorkingDays);
		return { kind: 'first-core-group', dueOn };
	}
	return { kind: 'core-group', dueOn: weeksAfter(lastOn, settings.coreGroupEveryWeeks) };
}

function conferenceDue(conferenceOn: Day, last: LastHeld, settings: ClockSettings): Due {
	const lastOn = last('review-conference');
	if (lastOn === undefined) {
		const dueOn = addMonths(conferenceOn, settings.firstReviewConferenceWithinMonths);
		return { kind: 'first-review-conference', dueOn };
	}
	const dueOn = addMonths(lastOn, settings.reviewConferenceEveryMonths);
	return { kind: 'review-conference', dueOn };
}

function openDue(plan: ClockedPlan, last: LastHeld, settings: ClockSettings): Due[] {
	if (plan.kind === 'child-protection') {
		const from = plan.conferenceOn ?? plan.startsOn;
		return [coreGroupDue(from, last, settings), conferenceDue(from, last, settings)];
	}
	if (plan.kind === 'child-in-need') {
		const from = last('child-in-need-review') ?? plan.startsOn;
		const dueOn = weeksAfter(from, settings.childInNeedReviewEveryWeeks);
		return [{ kind: 'child-in-need-review', dueOn }];
	}
	const from = last('team-around-the-family') ?? plan.startsOn;
	return [
		{ kind: 'early-help-review', dueOn: weeksAfter(from, settings.earlyHelpReviewEveryWeeks) }
	];
}

function dueOf(plan: ClockedPlan, held: readonly HeldMeeting[], settings: ClockSettings): Due[] {
	if (plan.closedOn !== null) {
		const heldOn = held.map((meeting) => meeting.heldOn);
		return undoneChecks(plan.closedOn, settings.stillHoldingChecksAfterMonths, heldOn).map(
			(dueOn) => ({ kind: 'still-holding-check', dueOn })
		);
	}
	const last: LastHeld = (kind) =>
		held
			.filter((meeting) => meeting.kind === kind)
			.map((meeting) => meeting.heldOn)
			.sort()
			.at(-1);
	return openDue(plan, last, settings);
}

/**
 * The next due day of each of a plan's clocks, soonest first.
 * A day that is not a working day moves back to the working day before; due today is not late.
 * Meetings before the plan's start or after `today` do not count. A closed plan has only
 * still-holding checks; ask for none where it closed by stepping up.
 */
export function nextClocks(
	plan: ClockedPlan,
	heldMeetings: readonly HeldMeeting[],
	settings: ClockSettings,
	today: Day
): Clock[] {
	const held = heldMeetings.filter(
		(meeting) => meeting.heldOn >= plan.startsOn && meeting.heldOn <= today
	);
	return dueOf(plan, held, settings)
		.map(({ kind, dueOn }) => ({ kind, dueOn: workingDayBy(dueOn) }))
		.map((due) => ({ ...due, isLate: due.dueOn < today }))
		.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
