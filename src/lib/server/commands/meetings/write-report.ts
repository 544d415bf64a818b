import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { insertReport } from '$lib/server/repositories/family-words';
import { findMeeting } from '$lib/server/repositories/plans';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type WriteReportOutcome =
	{ ok: true; reportId: string } | NotFound | OnceRefusal | Refusal<'already-held'>;

/**
 * What somebody of the team will say at a meeting, for everyone who comes to read before it. A second
 * one stands beside the first.
 */
export async function writeReport(
	viewer: Viewer,
	meetingId: string,
	report: { words: string; key: string }
): Promise<WriteReportOutcome> {
	return store.write(async (tx) => {
		const meeting = await findMeeting(tx, viewer.circles, meetingId);
		if (!meeting || !may(viewer, 'report:write')) return notFound;
		const { familyId, circleId } = meeting;
		if (!placeIn(viewer, familyId)) return notFound;
		if (meeting.heldOn !== null) return refused('already-held');
		const { personId: authorId, language } = viewer;
		const { key, words } = report;
		const saved = await once(tx, authorId, key, { meetingId, words }, async (id) => {
			const at = now();
			await insertReport(tx, { id, familyId, meetingId, circleId, authorId, words, language, at });
			await record(tx, viewer, {
				action: 'report.written',
				familyId,
				subjectId: meetingId,
				circleId
			});
		});
		return saved.ok ? { ok: true, reportId: saved.subjectId } : saved;
	});
}
