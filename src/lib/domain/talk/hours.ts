/** When somebody of the team is there to read what a family writes; said before they write. */
import { hourOf } from '../contact/london-hours';
import { dayOf, weekdayOf } from '../time/days';
import { isWorkingDay } from '../time/working-days';

export interface WorkingHours {
	/** 0 for Sunday to 6 for Saturday; a bank holiday in England is never one of them. */
	weekdays: readonly number[];
	/** The hour (0 to 23) at which work begins, and the one (1 to 24) at which it ends. */
	from: number;
	until: number;
}

export const usualHours: WorkingHours = { weekdays: [1, 2, 3, 4, 5], from: 9, until: 17 };

/** True when somebody reads messages at this moment. */
export function isSomebodyThere(at: Date, { weekdays, from, until }: WorkingHours): boolean {
	const day = dayOf(at);
	const weekday = weekdayOf(day);
	if (!weekdays.includes(weekday) || isBankHoliday(day, weekday)) return false;
	const hour = hourOf(at);
	return hour >= from && hour < until;
}

const isBankHoliday = (day: string, weekday: number): boolean =>
	weekday >= 1 && weekday <= 5 && !isWorkingDay(day);

/** What a council has set, or the usual hours where that cannot be understood. */
export function hoursFrom(setting: unknown): WorkingHours {
	if (typeof setting !== 'object' || setting === null) return usualHours;
	const { weekdays, from, until } = setting as Record<string, unknown>;
	const isHour = (hour: unknown): hour is number => isWhole(hour) && hour >= 0 && hour <= 24;
	if (!isHour(from) || !isHour(until) || from >= until) return usualHours;
	if (!Array.isArray(weekdays) || weekdays.length === 0) return usualHours;
	const known = weekdays.filter((day): day is number => isWhole(day) && day >= 0 && day <= 6);
	return known.length === weekdays.length ? { weekdays: known, from, until } : usualHours;
}

const isWhole = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value);
