import { meetingProblem } from '$lib/domain/plans/review';
import type { Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findMeeting, findPlan, updateMeetingHeld } from '$lib/server/repositories/plans';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type HoldMeetingOutcome =
	{ ok: true } | NotFound | Refusal<'already-held' | 'in-the-future' | 'review-before-start'>;

/** Say that a meeting took place, which moves the plan's clocks on. */
export async function holdMeeting(
	viewer: Viewer,
	meetingId: string,
	{ heldOn }: { heldOn: Day }
): Promise<HoldMeetingOutcome> {
	return store.write(async (tx) => {
		const meeting = await findMeeting(tx, viewer.circles, meetingId);
		if (!meeting || !may(viewer, 'meeting:write')) return notFound;
		if (!placeIn(viewer, meeting.familyId)) return notFound;
		if (meeting.heldOn) return refused('already-held');
		if (heldOn > today()) return refused('in-the-future');
		const plan = meeting.planId ? await findPlan(tx, viewer.circles, meeting.planId) : null;
		const problem = meetingProblem(plan, meeting.kind, heldOn);
		if (problem) return refused(problem);
		await updateMeetingHeld(tx, meetingId, heldOn);
		await record(tx, viewer, {
			action: 'meeting.held',
			familyId: meeting.familyId,
			subjectId: meetingId,
			circleId: meeting.circleId
		});
		return { ok: true };
	});
}
