import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { newInvitation } from '$lib/server/auth/invitations';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertInvitation } from '$lib/server/repositories/invitations';
import { insertMeetingInterpreter } from '$lib/server/repositories/meeting-interpreters';
import { insertPerson } from '$lib/server/repositories/people';
import { findMeeting } from '$lib/server/repositories/plans';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewInterpreter {
	name: string;
	/** What they interpret, and read our pages in. */
	language: string;
}

export type AddInterpreterOutcome =
	| { ok: true; personId: string; token: string; shortCode: string; expiresAt: Date }
	| NotFound
	| Refusal<'meeting-is-over'>;

/**
 * Somebody who interprets at one meeting. They are in no circle: they see the meeting, until the
 * end of its day. The worker is beside them with the link and the short code, once.
 */
export async function addInterpreter(
	viewer: Viewer,
	meetingId: string,
	{ name, language }: NewInterpreter
): Promise<AddInterpreterOutcome> {
	const personId = newId();
	const who = { personId, createdById: viewer.personId, isInPerson: true, address: null };
	const made = await newInvitation({ ...who, familyId: '' }, now());
	return store.write(async (tx) => {
		const meeting = await findMeeting(tx, viewer.circles, meetingId);
		if (!meeting || !may(viewer, 'meeting:interpreter')) return notFound;
		const { familyId } = meeting;
		if (!placeIn(viewer, familyId)) return notFound;
		if (meeting.heldOn !== null || meeting.on < today()) return refused('meeting-is-over');
		const at = now();
		await insertPerson(tx, { id: personId, role: 'interpreter', name, language, createdAt: at });
		const added = { meetingId, personId, addedById: viewer.personId, addedAt: at };
		await insertMeetingInterpreter(tx, { ...added, endedAt: null });
		await insertInvitation(tx, { ...made.row, familyId });
		await record(tx, viewer, { action: 'interpreter.added', familyId, subjectId: personId });
		const { token, shortCode } = made;
		return { ok: true, personId, token, shortCode, expiresAt: made.row.expiresAt };
	});
}
