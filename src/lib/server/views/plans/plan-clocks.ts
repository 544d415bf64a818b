import { defaultClocks, type Clock, type HeldMeeting } from '$lib/domain/plans/clocks';
import { clocksSinceWritten } from '$lib/domain/plans/clocks-since-written';
import { dayOf } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import type { MeetingRow, PlanRow } from '$lib/server/repositories/plans';

/** What has to happen by when in one plan, soonest first; nothing where nobody follows it up. */
export function clocksOf(plan: PlanRow, meetings: readonly MeetingRow[]): Clock[] {
	if (!isFollowed(plan)) return [];
	const known = { ...plan, writtenOn: dayOf(plan.createdAt) };
	return clocksSinceWritten(known, heldFor(plan, meetings), defaultClocks, today());
}

/** After a plan goes on as another kind, or a child has died, nobody asks whether it still holds. */
const isFollowed = ({ closeReason }: PlanRow) =>
	closeReason !== 'stepped-up' && closeReason !== 'stepped-down' && closeReason !== 'child-died';

function heldFor(plan: PlanRow, meetings: readonly MeetingRow[]): HeldMeeting[] {
	return meetings
		.filter(({ familyId, planId }) =>
			planId === null ? familyId === plan.familyId : planId === plan.id
		)
		.flatMap(({ kind, heldOn }) => (heldOn === null ? [] : [{ kind, heldOn }]));
}
