import type { ClockKind } from '$lib/domain/plans/clocks';
import { daysBetween, type Day } from '$lib/domain/time/days';
import type { MeetingKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import type { MeetingRow } from '$lib/server/repositories/plans';
import { clocksOf } from '$lib/server/views/plans/plan-clocks';
import type { FamilyFacts } from './family-facts';

/** The next thing with a date; `inDays` is below 0 when it is late. */
export type NextUp = { day: string; inDays: number } & (
	{ is: 'clock'; kind: ClockKind } | { is: 'meeting'; kind: MeetingKind }
);

/** What is late first; then a planned meeting or a clock, whichever comes sooner. */
export function nextUp(viewer: Viewer, { plans, meetings }: FamilyFacts): NextUp | null {
	const clocks = plans
		.flatMap((plan) => clocksOf(plan, meetings))
		.map(({ kind, dueOn }) => ({ is: 'clock' as const, kind, on: dueOn }));
	const [soonest] = [...planned(meetings), ...clocks].sort((a, b) => daysBetween(b.on, a.on));
	return soonest ? inWords(viewer, soonest) : null;
}

/** The soonest meeting that is planned, for when something late comes before it. */
export function nextPlanned(viewer: Viewer, { meetings }: FamilyFacts): NextUp | null {
	const [soonest] = planned(meetings);
	return soonest ? inWords(viewer, soonest) : null;
}

/** The soonest first. */
function planned(meetings: readonly MeetingRow[]) {
	return meetings
		.filter(({ heldOn, on }) => heldOn === null && on >= today())
		.map(({ kind, on }) => ({ is: 'meeting' as const, kind, on }));
}

type Dated =
	{ is: 'clock'; kind: ClockKind; on: Day } | { is: 'meeting'; kind: MeetingKind; on: Day };

function inWords(viewer: Viewer, { on, ...what }: Dated): NextUp {
	const day = formatsFor(viewer.language).shortDay(on);
	return { ...what, day, inDays: daysBetween(today(), on) };
}
