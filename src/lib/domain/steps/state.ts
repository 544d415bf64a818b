import type { Role } from '../vocabulary';
import { isStaff } from '../families/circles';
import { addDays, type Day } from '../time/days';
import { dueNow, openAsk, type AskedAt } from './asking';

export const soonDays = 7;

export type StepState = 'done' | 'waiting' | 'overdue' | 'due-soon' | 'to-do';

/**
 * How a step stands today; due today is due soon, the day after it is overdue. A step that waits for
 * a service is not late while it waits, nor for the days it has waited.
 */
export function stepState(
	step: { dueOn: Day },
	latestMark: { isDone: boolean } | null,
	today: Day,
	asks: readonly AskedAt[] = []
): StepState {
	if (latestMark?.isDone) return 'done';
	if (openAsk(asks, latestMark) === 'no-service') return 'waiting';
	const dueOn = dueNow(step, asks, today);
	if (dueOn < today) return 'overdue';
	return dueOn <= addDays(today, soonDays) ? 'due-soon' : 'to-do';
}

/** A step someone owns for their work is a promise to the family. */
export const isPromise = (ownerRole: Role): boolean => isStaff(ownerRole);
