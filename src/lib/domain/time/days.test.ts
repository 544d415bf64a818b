import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	dayOf,
	daysBetween,
	isDay,
	isQuarter,
	quarterBounds,
	quarterOf,
	weekdayOf
} from './days';

describe('what counts as a day', () => {
	it.each([
		['an ordinary day', '2026-03-05', true],
		['a leap day in a leap year', '2024-02-29', true],
		['a leap day in an ordinary year', '2026-02-29', false],
		['30 February', '2026-02-30', false],
		['a thirteenth month', '2026-13-01', false],
		['a day with a time', '2026-03-05T00:00', false],
		['a short month', '2026-3-5', false],
		['nothing', '', false],
		['a number', 20260305, false],
		['null', null, false]
	])('%s', (_, x, expected) => {
		expect(isDay(x)).toBe(expected);
	});
});

describe('moving along the calendar', () => {
	it.each([
		['over the end of a year', '2025-12-31', 1, '2026-01-01'],
		['back over a leap day', '2024-03-01', -1, '2024-02-29'],
		['over the night the clocks go forward', '2026-03-28', 2, '2026-03-30'],
		['nowhere', '2026-05-05', 0, '2026-05-05']
	])('days: %s', (_, day, n, expected) => {
		expect(addDays(day, n)).toBe(expected);
	});

	it.each([
		['keeps the day of the month', '2026-01-15', 3, '2026-04-15'],
		['stops at the end of a short month', '2026-01-31', 1, '2026-02-28'],
		['stops at the leap day', '2023-11-30', 3, '2024-02-29'],
		['goes back over a year', '2026-02-10', -9, '2025-05-10']
	])('months: %s', (_, day, n, expected) => {
		expect(addMonths(day, n)).toBe(expected);
	});

	it.each([
		['forwards', '2026-02-27', '2026-03-02', 3],
		['backwards', '2026-03-02', '2026-02-27', -3],
		['across both clock changes', '2026-01-01', '2027-01-01', 365]
	])('counts days %s', (_, from, to, expected) => {
		expect(daysBetween(from, to)).toBe(expected);
	});

	it('knows a Sunday', () => {
		expect(weekdayOf('2026-03-01')).toBe(0);
	});
});

describe('the day it is in England', () => {
	it.each([
		['winter, late evening', '2026-01-10T23:30:00Z', '2026-01-10'],
		['summer, half past midnight in London', '2026-07-10T23:30:00Z', '2026-07-11'],
		['the minute before British summer time', '2026-03-29T00:59:00Z', '2026-03-29'],
		['new year', '2026-01-01T00:00:00Z', '2026-01-01']
	])('%s', (_, instant, expected) => {
		expect(dayOf(new Date(instant))).toBe(expected);
	});
});

describe('quarters', () => {
	it.each([
		['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
		['2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
		['2026-07-01', '2026-Q3', '2026-07-01', '2026-09-30'],
		['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31']
	])('%s is in %s', (day, quarter, from, to) => {
		expect(quarterOf(day)).toBe(quarter);
		expect(quarterBounds(quarter)).toEqual({ from, to });
	});

	it.each([
		['2026-Q3', true],
		['2026-Q5', false],
		['2026-Q', false],
		[3, false]
	])('%s as a quarter: %s', (x, expected) => {
		expect(isQuarter(x)).toBe(expected);
	});
});
