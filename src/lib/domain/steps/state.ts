import type { Role } from '../vocabulary';
import { isStaff } from '../families/circles';
import { addDays, type Day } from '../time/days';

export const soonDays = 7;

export type StepState = 'done' | 'overdue' | 'due-soon' | 'to-do';

/** How a step stands today; due today is due soon, the day after it is overdue. */
export function stepState(
	step: { dueOn: Day },
	latestMark: { isDone: boolean } | null,
	today: Day
): StepState {
	if (latestMark?.isDone) return 'done';
	if (step.dueOn < today) return 'overdue';
	return step.dueOn <= addDays(today, soonDays) ? 'due-soon' : 'to-do';
}

/** A step someone owns for their work is a promise to the family. */
export const isPromise = (ownerRole: Role): boolean => isStaff(ownerRole);
