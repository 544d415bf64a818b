import type { ClockKind } from '$lib/domain/plans/clocks';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { meetingsOf, type MeetingRow, type PlanRow } from '$lib/server/repositories/plans';
import { comingMeetings, heldMeetings, type MeetingLine } from './meeting-lines';
import { clocksOf } from './plan-clocks';
import { readablePlans } from './readable-plans';

export interface ClockLine {
	id: string;
	kind: ClockKind;
	day: string;
	isLate: boolean;
}

export interface DatesPage {
	coming: MeetingLine[];
	/** What has to happen by when, whether or not a meeting is planned for it. */
	clocks: ClockLine[];
	held: ReturnType<typeof heldMeetings>;
}

/** Everything with a date, for someone in the family. */
export async function datesPage(viewer: Viewer): Promise<DatesPage> {
	const db = store.read;
	const familyIds = viewer.places.map((place) => place.familyId);
	const [readable, meetings] = await Promise.all([
		readablePlans(db, viewer),
		meetingsOf(db, viewer.circles, familyIds)
	]);
	const plans = readable.filter(({ isGuest }) => !isGuest).map(({ plan }) => plan);
	return {
		coming: comingMeetings(viewer, meetings),
		clocks: plans.flatMap((plan) => clockLines(viewer, plan, meetings)),
		held: heldMeetings(viewer, meetings)
	};
}

function clockLines(viewer: Viewer, plan: PlanRow, meetings: readonly MeetingRow[]): ClockLine[] {
	const { weekday } = formatsFor(viewer.language);
	return clocksOf(plan, meetings).map((clock) => ({
		id: `${plan.id} ${clock.kind} ${clock.dueOn}`,
		kind: clock.kind,
		day: weekday(clock.dueOn),
		isLate: clock.isLate
	}));
}
