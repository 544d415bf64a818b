import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { revokeInvitationsInto } from '$lib/server/repositories/leaving';
import { endMeetingInterpreter } from '$lib/server/repositories/meeting-interpreters';
import { findMeeting } from '$lib/server/repositories/plans';
import { revokeSessionsOf } from '$lib/server/repositories/sessions';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** Somebody does not interpret at a meeting after all: they are out at once. */
export async function endInterpreter(
	viewer: Viewer,
	meetingId: string,
	personId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		const meeting = await findMeeting(tx, viewer.circles, meetingId);
		if (!meeting || !may(viewer, 'meeting:interpreter')) return notFound;
		const { familyId } = meeting;
		const at = now();
		if (!placeIn(viewer, familyId)) return notFound;
		if (!(await endMeetingInterpreter(tx, meetingId, personId, at))) return notFound;
		await revokeInvitationsInto(tx, personId, familyId, at);
		await revokeSessionsOf(tx, personId, at);
		await record(tx, viewer, { action: 'interpreter.ended', familyId, subjectId: personId });
		return { ok: true };
	});
}
