import { addMonths, daysBetween, type Day } from '../time/days';

/** Where in `days` the day nearest to `day` stands; the earlier one when two are as near. */
function nearestIndex(days: readonly Day[], day: Day): number {
	const distances = days.map((candidate) => Math.abs(daysBetween(candidate, day)));
	return distances.indexOf(Math.min(...distances));
}

/**
 * The still-holding checks not done yet, in order.
 * A meeting after closing does the check it is nearest to, and every check before that one:
 * a family seen well at three months need not be asked about the first month.
 */
export function undoneChecks(
	closedOn: Day,
	afterMonths: readonly number[],
	heldOn: readonly Day[]
): Day[] {
	const checks = afterMonths.map((months) => addMonths(closedOn, months)).sort();
	const done = heldOn.filter((day) => day > closedOn).map((day) => nearestIndex(checks, day));
	return checks.slice(Math.max(-1, ...done) + 1);
}
