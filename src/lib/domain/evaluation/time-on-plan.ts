import { addMonths, type Day } from '../time/days';

export const planTimes = ['under-3', '3-to-6', '6-to-12', '12-or-more'] as const;
/** Months on a plan. */
export type PlanTime = (typeof planTimes)[number];

/** How long a plan had lasted on a day, in whole months. */
export function timeOnPlan(startsOn: Day, on: Day): PlanTime {
	if (on < addMonths(startsOn, 3)) return 'under-3';
	if (on < addMonths(startsOn, 6)) return '3-to-6';
	return on < addMonths(startsOn, 12) ? '6-to-12' : '12-or-more';
}
