import { meetingProblem } from '$lib/domain/plans/review';
import type { Day } from '$lib/domain/time/days';
import type { MeetingKind } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { findPlan, insertMeeting } from '$lib/server/repositories/plans';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewMeeting {
	planId: string | null;
	kind: MeetingKind;
	on: Day;
	/** Local time `HH:MM`, Europe/London. */
	startsAt: string | null;
	place: string | null;
	key?: string;
}

export type PlanMeetingOutcome =
	{ ok: true; meetingId: string } | NotFound | OnceRefusal | Refusal<'review-before-start'>;

/** Put a meeting in everyone's dates. */
export async function planMeeting(
	viewer: Viewer,
	familyId: string,
	{ key = newId(), ...meeting }: NewMeeting
): Promise<PlanMeetingOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'meeting:write') || !placeIn(viewer, familyId)) return notFound;
		const plan = meeting.planId ? await findPlan(tx, viewer.circles, meeting.planId) : null;
		if (meeting.planId && plan?.familyId !== familyId) return notFound;
		const [everyone] = await circleIdsOfKind(tx, familyId, 'whole-plan');
		const circleId = plan?.circleId ?? everyone;
		if (circleId === undefined) return notFound;
		const problem = meetingProblem(plan, meeting.kind, meeting.on);
		if (problem) return refused(problem);

		const body = { familyId, ...meeting };
		const saved = await once(tx, viewer.personId, key, body, async (id) => {
			await insertMeeting(tx, { id, familyId, circleId, ...meeting, createdAt: now() });
			await record(tx, viewer, { action: 'meeting.planned', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, meetingId: saved.subjectId } : saved;
	});
}
