import { describe, expect, it } from 'vitest';
import { addWorkingDays, bankHolidays, isWorkingDay, workingDaysBetween } from './working-days';

// As published at gov.uk/bank-holidays for England and Wales.
describe("England's bank holidays", () => {
	it.each([
		[2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
		[2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
		[2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
		[2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
		[2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
		[2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
		[2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
		[2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
		[2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28']
	])('%i', (year, days) => {
		expect(
			bankHolidays(year)
				.map((day) => day.slice(5))
				.join(' ')
		).toBe(days);
	});
});

describe('working days', () => {
	it.each([
		['a Thursday', '2026-03-05', true],
		['a Saturday', '2026-03-07', false],
		['a Sunday', '2026-03-08', false],
		['Good Friday', '2026-04-03', false],
		['the Monday that VE Day took from 2020', '2020-05-04', true],
		['the day of the state funeral', '2022-09-19', false],
		['the Monday after the coronation', '2023-05-08', false]
	])('%s', (_, day, expected) => {
		expect(isWorkingDay(day)).toBe(expected);
	});

	it.each([
		['over a weekend', '2026-03-06', 1, '2026-03-09'],
		['over Easter', '2026-04-02', 1, '2026-04-07'],
		['ten over Christmas and new year', '2026-12-21', 10, '2027-01-07'],
		['five back over the May holiday', '2026-05-06', -5, '2026-04-28'],
		['one back from a Sunday', '2026-03-08', -1, '2026-03-06'],
		['none stays, even on a Sunday', '2026-03-08', 0, '2026-03-08']
	])('counting on %s', (_, day, n, expected) => {
		expect(addWorkingDays(day, n)).toBe(expected);
	});

	it.each([
		['the same day', '2026-03-05', '2026-03-05', 0],
		['Friday to Monday', '2026-03-06', '2026-03-09', 1],
		['Friday to Sunday', '2026-03-06', '2026-03-08', 0],
		['back from Monday to Friday', '2026-03-09', '2026-03-06', -1]
	])('between: %s', (_, from, to, expected) => {
		expect(workingDaysBetween(from, to)).toBe(expected);
	});

	it.each([-45, -10, -1, 1, 10, 45])('counting back what was counted on: %i', (n) => {
		expect(workingDaysBetween('2026-04-01', addWorkingDays('2026-04-01', n))).toBe(n);
	});
});
