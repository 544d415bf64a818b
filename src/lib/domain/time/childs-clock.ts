import { daysBetween, partsOf, type Day } from './days';

/** A child's age in whole years and months; a child not yet born is 0 and 0. */
export function ageOn(bornOn: Day, day: Day): { years: number; months: number } {
	const born = partsOf(bornOn);
	const now = partsOf(day);
	const started = (now.year - born.year) * 12 + now.month - born.month;
	const lived = Math.max(0, now.date < born.date ? started - 1 : started);
	return { years: Math.floor(lived / 12), months: lived % 12 };
}

/** How much of the life lived by `to` fell between `from` and `to`, as 0 to 1. */
export function shareOfLife(bornOn: Day, from: Day, to: Day): number {
	const lived = daysBetween(bornOn, to);
	if (lived <= 0) return 0;
	const waited = daysBetween(from, to);
	return Math.min(1, Math.max(0, waited / lived));
}
