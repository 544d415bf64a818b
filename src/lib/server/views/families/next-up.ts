import type { ClockKind } from '$lib/domain/plans/clocks';
import { daysBetween } from '$lib/domain/time/days';
import type { MeetingKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
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
	const planned = meetings
		.filter(({ heldOn, on }) => heldOn === null && on >= today())
		.map(({ kind, on }) => ({ is: 'meeting' as const, kind, on }));
	const [soonest] = [...planned, ...clocks].sort((a, b) => daysBetween(b.on, a.on));
	if (!soonest) return null;
	const { on, ...what } = soonest;
	return {
		...what,
		day: formatsFor(viewer.language).shortDay(on),
		inDays: daysBetween(today(), on)
	};
}
