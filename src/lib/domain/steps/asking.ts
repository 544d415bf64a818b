/**
 * What a family says stands in the way of a step. Waiting for a service that is not to be had is an
 * unmet need and nobody's lateness: the step's clock stands still while it lasts.
 */
import { addDays, dayOf, daysBetween, type Day } from '../time/days';

export const stepAsks = ['need-help', 'no-service', 'going-on'] as const;
export type StepAsk = (typeof stepAsks)[number];

/** A moment at which somebody said what stands in the way; give them oldest first. */
export interface AskedAt {
	ask: StepAsk;
	at: Date;
}

/** What stands in the way now; null when nothing does, and once the step is done. */
export function openAsk(
	asks: readonly AskedAt[],
	latestMark: { isDone: boolean } | null
): Exclude<StepAsk, 'going-on'> | null {
	const latest = asks.at(-1)?.ask;
	if (latestMark?.isDone || latest === undefined || latest === 'going-on') return null;
	return latest;
}

/** Whole days a service was waited for, up to `today`; asked twice it is waited for once. */
export function daysWaited(asks: readonly AskedAt[], today: Day): number {
	return asks.reduce((days, { ask, at }, index) => {
		if (ask !== 'no-service') return days;
		const next = asks[index + 1];
		return days + daysBetween(dayOf(at), next ? dayOf(next.at) : today);
	}, 0);
}

/** The day a step is due now: later by the days nothing could be done. */
export const dueNow = (step: { dueOn: Day }, asks: readonly AskedAt[], today: Day): Day =>
	addDays(step.dueOn, daysWaited(asks, today));

/** Who somebody is to a step, and what was said of it last. */
export interface Asker {
	isOwn: boolean;
	/** The step is a promise of somebody who is here for their work. */
	isPromise: boolean;
	/** The one who asks is of the family themselves. */
	isFamily: boolean;
	isLead: boolean;
}

/** One's own step, any step of the family's by the family, and whoever leads for those who ask. */
export const mayAsk = ({ isOwn, isPromise, isFamily, isLead }: Asker): boolean =>
	isLead || (isFamily && (isOwn || !isPromise));
