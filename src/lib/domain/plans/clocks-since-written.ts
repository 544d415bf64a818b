import type { Day } from '../time/days';
import {
	nextClocks,
	type Clock,
	type ClockedPlan,
	type ClockSettings,
	type HeldMeeting
} from './clocks';

/**
 * `nextClocks` for a plan that may be older than what we know of it. A meeting that was due before
 * `writtenOn`, the day the plan was written down here, may well have been held: it is not called
 * late, its clock starts on that day instead. A closed plan forgets its checks due before then.
 */
export function clocksSinceWritten(
	plan: ClockedPlan & { writtenOn: Day },
	held: readonly HeldMeeting[],
	settings: ClockSettings,
	today: Day
): Clock[] {
	const { writtenOn } = plan;
	const clocks = nextClocks(plan, held, settings, today);
	const known = clocks.filter(({ dueOn }) => dueOn >= writtenOn);
	if (known.length === clocks.length || plan.closedOn !== null) return known;

	const begun = { ...plan, startsOn: writtenOn, conferenceOn: plan.conferenceOn && writtenOn };
	const fresh = nextClocks(begun, [], settings, today).filter(
		(clock) => !known.some((other) => isOneClock(other, clock))
	);
	return [...known, ...fresh].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

/** The first meeting of a kind and those after it are one clock. */
const isOneClock = (a: Clock, b: Clock) =>
	a.kind.replace('first-', '') === b.kind.replace('first-', '');
