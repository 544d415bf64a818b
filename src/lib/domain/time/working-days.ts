/**
 * England's working days: Monday to Friday without bank holidays.
 * Holidays are computed (Banking and Financial Dealings Act 1971); days made by proclamation
 * for one year only are listed, since no rule gives them.
 */
import { addDays, dayFrom, partsOf, weekdayOf, type Day } from './days';

const sunday = 0;
const monday = 1;
const saturday = 6;

interface OneOff {
	without?: Day;
	added: readonly Day[];
}

const oneOffs: Readonly<Record<number, OneOff>> = {
	2020: { without: '2020-05-04', added: ['2020-05-08'] },
	2022: { without: '2022-05-30', added: ['2022-06-02', '2022-06-03', '2022-09-19'] },
	2023: { added: ['2023-05-08'] }
};

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

/** Easter Sunday, by the anonymous Gregorian computus. */
function easterSunday(year: number): Day {
	const a = year % 19;
	const century = Math.floor(year / 100);
	const yearOfCentury = year % 100;
	const shift = Math.floor((8 * century + 13) / 25);
	const h = (19 * a + century - Math.floor(century / 4) - shift + 15) % 30;
	const k = yearOfCentury % 4;
	const l = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - h - k) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const counted = h + l - 7 * m + 114;
	return dayFrom(year, Math.floor(counted / 31), (counted % 31) + 1);
}

const mondayOnOrAfter = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7);

const newYear = (year: number): Day => {
	const first = dayFrom(year, 1, 1);
	return [saturday, sunday].includes(weekdayOf(first)) ? mondayOnOrAfter(first) : first;
};

/** Christmas and Boxing Day; a weekend one is replaced by the next free weekday. */
function christmas(year: number): Day[] {
	const weekday = weekdayOf(dayFrom(year, 12, 25));
	if (weekday === saturday) return [dayFrom(year, 12, 27), dayFrom(year, 12, 28)];
	if (weekday === sunday) return [dayFrom(year, 12, 26), dayFrom(year, 12, 27)];
	const boxing = weekday === saturday - 1 ? 28 : 26;
	return [dayFrom(year, 12, 25), dayFrom(year, 12, boxing)];
}

function usualHolidays(year: number): Day[] {
	const easter = easterSunday(year);
	return [
		newYear(year),
		addDays(easter, -2),
		addDays(easter, 1),
		mondayOnOrAfter(dayFrom(year, 5, 1)),
		mondayOnOrAfter(dayFrom(year, 5, 25)),
		mondayOnOrAfter(dayFrom(year, 8, 25)),
		...christmas(year)
	];
}

/** England's bank holidays of a year, substitute days instead of weekend ones, in order. */
export function bankHolidays(year: number): Day[] {
	const oneOff = oneOffs[year];
	const usual = usualHolidays(year).filter((day) => day !== oneOff?.without);
	return [...usual, ...(oneOff?.added ?? [])].sort();
}

function isBankHoliday(day: Day): boolean {
	const { year } = partsOf(day);
	const known = holidaysByYear.get(year) ?? new Set(bankHolidays(year));
	holidaysByYear.set(year, known);
	return known.has(day);
}

/** True on a weekday that is not a bank holiday in England. */
export function isWorkingDay(day: Day): boolean {
	const weekday = weekdayOf(day);
	return weekday >= monday && weekday < saturday && !isBankHoliday(day);
}

/** The `n`th working day after `day`, or before it when `n` is negative; 0 is `day` itself. */
export function addWorkingDays(day: Day, n: number): Day {
	const direction = n < 0 ? -1 : 1;
	let reached = day;
	for (let left = Math.abs(n); left > 0;) {
		reached = addDays(reached, direction);
		if (isWorkingDay(reached)) left -= 1;
	}
	return reached;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
	const direction = to < from ? -1 : 1;
	let count = 0;
	for (let day = from; day !== to;) {
		day = addDays(day, direction);
		if (isWorkingDay(day)) count += direction;
	}
	return count;
}
