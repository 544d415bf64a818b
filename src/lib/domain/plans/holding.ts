/**
 * After a plan has ended, the family is asked at 1, 3 and 6 months whether it still holds. Nobody has
 * to answer, and an answer opens nothing by itself.
 */
import type { CloseReason } from '../vocabulary';
import { addMonths, daysBetween, type Day } from '../time/days';

export const holdingAnswers = ['holding', 'slipping', 'not-say'] as const;
export type HoldingAnswer = (typeof holdingAnswers)[number];

export const holdingMonths = [1, 3, 6] as const;
export type HoldingMonth = (typeof holdingMonths)[number];

/** Days a question waits, so that the one of one month is gone before the next comes. */
const waitsDays = 28;

/** The day each question comes, for a plan that closed on this day. */
export function holdingDays(closedOn: Day): { month: HoldingMonth; on: Day }[] {
	return holdingMonths.map((month) => ({ month, on: addMonths(closedOn, month) }));
}

/** Nobody is asked while a plan is open, nor ever after a child has died. */
export const endedWithQuestions = <
	Plan extends { closedOn: Day | null; closeReason: CloseReason | null }
>(
	plan: Plan
): plan is Plan & { closedOn: Day } => plan.closedOn !== null && plan.closeReason !== 'child-died';

/** The question that waits on this day, or null; `answered` are months this person has answered. */
export function holdingMonthDue(
	closedOn: Day,
	on: Day,
	answered: readonly number[]
): HoldingMonth | null {
	const due = holdingDays(closedOn).find(({ on: from }) => {
		const waited = daysBetween(from, on);
		return waited >= 0 && waited < waitsDays;
	});
	return due && !answered.includes(due.month) ? due.month : null;
}
