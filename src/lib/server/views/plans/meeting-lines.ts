import { daysBetween } from '$lib/domain/time/days';
import type { MeetingKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import type { MeetingRow } from '$lib/server/repositories/plans';

export interface MeetingLine {
	id: string;
	kind: MeetingKind;
	day: string;
	/** `HH:MM` in England. */
	startsAt: string | null;
	place: string | null;
	/** Whole days from today; 0 is today. */
	inDays: number;
}

/** Meetings still to come, soonest first. */
export function comingMeetings(viewer: Viewer, meetings: readonly MeetingRow[]): MeetingLine[] {
	const { weekday } = formatsFor(viewer.language);
	return meetings
		.filter((meeting) => meeting.heldOn === null && meeting.on >= today())
		.map((meeting) => ({
			id: meeting.id,
			kind: meeting.kind,
			day: weekday(meeting.on),
			startsAt: meeting.startsAt,
			place: meeting.place,
			inDays: daysBetween(today(), meeting.on)
		}));
}

/** Meetings that were held, the latest first. */
export function heldMeetings(viewer: Viewer, meetings: readonly MeetingRow[]) {
	const { day } = formatsFor(viewer.language);
	return meetings
		.flatMap(({ id, kind, heldOn }) => (heldOn === null ? [] : [{ id, kind, heldOn }]))
		.sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
		.map(({ id, kind, heldOn }) => ({ id, kind, day: day(heldOn) }));
}
