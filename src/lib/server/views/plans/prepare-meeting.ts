import { threadsIn } from '$lib/server/access/talk-circles';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { findMeeting } from '$lib/server/repositories/plans';
import { circleChoices, type CircleChoice } from '$lib/server/views/goals/rate-question';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople } from '$lib/server/views/people/known-people';
import { comingMeetings, type MeetingLine } from './meeting-lines';

/** What somebody may want to say before a meeting, and to whom. */
export interface PrepareMeeting {
	meeting: MeetingLine;
	/** Everyone it is for, oneself aside. */
	people: Face[];
	circles: CircleChoice[];
	/** So that sending twice says it once. */
	key: string;
}

/** Null when the meeting is not theirs, was held, or its day is over. */
export async function prepareMeeting(
	viewer: Viewer,
	meetingId: string
): Promise<PrepareMeeting | null> {
	if (!may(viewer, 'talk:write')) return null;
	const db = store.read;
	const found = await findMeeting(db, viewer.circles, meetingId);
	if (!found || found.heldOn !== null || found.on < today()) return null;
	const [meeting] = comingMeetings(viewer, [found]);
	if (!meeting) return null;
	const threads = await threadsIn(db, viewer, found.familyId);
	const ids = threads.map(({ id }) => id);
	const [circles, people] = await Promise.all([
		circlesOf(db, found.familyId, [...new Set([...ids, found.circleId])]),
		knownPeople(db, viewer)
	]);
	const choices = circleChoices(viewer, circles, found.circleId, people);
	const invited = circles.find(({ id }) => id === found.circleId)?.people ?? [];
	const others = invited.map(({ personId }) => personId).filter((id) => id !== viewer.personId);
	return {
		meeting,
		people: people.faces(others),
		circles: choices.filter(({ id }) => ids.includes(id)),
		key: newId()
	};
}
