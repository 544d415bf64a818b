import { hasReports, reportsDueOn } from '$lib/domain/plans/reports';
import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { reportsOf } from '$lib/server/repositories/family-words';
import { findMeeting, type MeetingRow } from '$lib/server/repositories/plans';
import { findFamilies } from '$lib/server/repositories/people';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople } from '$lib/server/views/people/known-people';
import { readersOf } from '$lib/server/views/people/readers';
import { comingMeetings, type MeetingLine } from './meeting-lines';

/** What the team writes before a meeting, with the day it is due. */
export interface MeetingReports {
	/** "Friday 4 December": five working days before. */
	due: string;
	/** That day is over. */
	isPast: boolean;
	reports: { id: string; by: Face; words: Said; day: string; isLate: boolean }[];
}

/** Null where none is written for this kind of meeting. */
async function meetingReports(viewer: Viewer, meeting: MeetingRow): Promise<MeetingReports | null> {
	if (!hasReports(meeting.kind)) return null;
	const dueOn = reportsDueOn(meeting.on);
	const [rows, people] = await Promise.all([
		reportsOf(store.read, viewer.circles, [meeting.id]),
		knownPeople(store.read, viewer)
	]);
	const { weekday } = formatsFor(viewer.language);
	return {
		due: weekday(dueOn),
		isPast: dueOn < today(),
		reports: rows.map((row) => ({
			id: row.id,
			by: people.face(row.authorId),
			words: said(viewer, row, row.words, 'words', new Map()),
			day: weekday(dayOf(row.at)),
			isLate: dayOf(row.at) > dueOn
		}))
	};
}

/** The same on the page of a meeting in the family's room; null as for the meeting. */
export async function reportsOfMeeting(
	viewer: Viewer,
	meetingId: string
): Promise<MeetingReports | null> {
	const meeting = await findMeeting(store.read, viewer.circles, meetingId);
	return meeting && meetingReports(viewer, meeting);
}

export interface ReportDesk {
	familyId: string;
	familyName: string;
	meeting: MeetingLine;
	reports: MeetingReports;
	/** Who reads what is written, as one piece of text. */
	readers: string;
	key: string;
}

/** Where somebody of the team writes theirs; null once the meeting was held or its day is over. */
export async function reportDesk(
	viewer: Viewer,
	familyId: string,
	meetingId: string
): Promise<ReportDesk | null> {
	if (!may(viewer, 'report:write') || !placeIn(viewer, familyId)) return null;
	const found = await findMeeting(store.read, viewer.circles, meetingId);
	if (found?.familyId !== familyId) return null;
	const [meeting] = comingMeetings(viewer, [found]);
	const [family] = await findFamilies(store.read, [familyId]);
	const reports = await meetingReports(viewer, found);
	if (!meeting || !reports || !family) return null;
	return {
		familyId,
		familyName: family.name,
		meeting,
		reports,
		readers: await readersOf(viewer, familyId, found.circleId),
		key: newId()
	};
}
