/**
 * A day is text, `YYYY-MM-DD`, so it sorts, compares and stores as itself.
 * Only `dayOf` knows a time zone; everything else counts whole days.
 */
export type Day = string;

/** A calendar quarter such as `2026-Q3`. */
export type Quarter = string;

const msInDay = 86_400_000;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const quarterShape = /^\d{4}-Q[1-4]$/;

const londonDay = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/London',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayFromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The year, month (1 to 12) and day of the month of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
	return {
		year: Number(day.slice(0, 4)),
		month: Number(day.slice(5, 7)),
		date: Number(day.slice(8, 10))
	};
}

/** The day with this year, month (1 to 12, or beyond to roll over) and day of the month. */
export const dayFrom = (year: number, month: number, date: number): Day =>
	dayFromMs(Date.UTC(year, month - 1, date));

/** True for text that names a real day of the calendar; 30 February is not one. */
export function isDay(x: unknown): x is Day {
	if (typeof x !== 'string' || !dayShape.test(x)) return false;
	const ms = msOf(x);
	return !Number.isNaN(ms) && dayFromMs(ms) === x;
}

/** The day `n` days later, or earlier when `n` is negative. */
export const addDays = (day: Day, n: number): Day => dayFromMs(msOf(day) + n * msInDay);

/** The same day of the month `n` months later; 31 January plus one is the last day of February. */
export function addMonths(day: Day, n: number): Day {
	const { year, month, date } = partsOf(day);
	const lastDate = partsOf(dayFrom(year, month + n + 1, 0)).date;
	return dayFrom(year, month + n, Math.min(date, lastDate));
}

/** Whole days from one day to another, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round((msOf(to) - msOf(from)) / msInDay);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(msOf(day)).getUTCDay();

/** The day it is in England at this instant. */
export const dayOf = (instant: Date): Day =>
	londonDay.format(instant).split('/').reverse().join('-');

/** The calendar quarter a day falls in. */
export function quarterOf(day: Day): Quarter {
	const { month } = partsOf(day);
	return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** True for text such as `2026-Q3`. */
export const isQuarter = (x: unknown): x is Quarter =>
	typeof x === 'string' && quarterShape.test(x);

/** The first and last day of a quarter, both inside it. */
export function quarterBounds(q: Quarter): { from: Day; to: Day } {
	const year = Number(q.slice(0, 4));
	const firstMonth = Number(q.slice(6)) * 3 - 2;
	return { from: dayFrom(year, firstMonth, 1), to: dayFrom(year, firstMonth + 3, 0) };
}
