import { addDays, isQuarter, quarterBounds, quarterOf, type Day, type Quarter } from '../time/days';

/**
 * The last `count` quarters that are over, latest first. Figures of a quarter that still runs are
 * never given: two readings a day apart would show what one person said in between.
 */
export function finishedQuarters(today: Day, count: number): Quarter[] {
	const quarters: Quarter[] = [];
	let quarter = quarterOf(addDays(quarterBounds(quarterOf(today)).from, -1));
	while (quarters.length < count) {
		quarters.push(quarter);
		quarter = quarterOf(addDays(quarterBounds(quarter).from, -1));
	}
	return quarters;
}

export const isFinished = (quarter: unknown, today: Day): quarter is Quarter =>
	isQuarter(quarter) && quarterBounds(quarter).to < today;
