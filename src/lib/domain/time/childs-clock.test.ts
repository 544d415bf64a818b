import { describe, expect, it } from 'vitest';
import { ageOn, shareOfLife } from './childs-clock';

describe('how old a child is', () => {
	it.each([
		['on the birthday', '2020-06-15', '2026-06-15', 6, 0],
		['the day before', '2020-06-15', '2026-06-14', 5, 11],
		['a month before the year turns', '2025-12-20', '2026-02-20', 0, 2],
		['born on 29 February, on 28 February', '2024-02-29', '2025-02-28', 0, 11],
		['born on 29 February, on 1 March', '2024-02-29', '2025-03-01', 1, 0],
		['born on the 31st, at the end of a short month', '2026-01-31', '2026-02-28', 0, 0],
		['not yet born', '2026-06-15', '2026-03-01', 0, 0]
	])('%s', (_, bornOn, day, years, months) => {
		expect(ageOn(bornOn, day)).toEqual({ years, months });
	});
});

describe("a time on the child's clock", () => {
	it.each([
		['half a life', '2026-01-01', '2026-01-11', '2026-01-21', 0.5],
		['a whole life, waiting since before birth', '2026-01-01', '2025-10-01', '2026-01-21', 1],
		['no time at all', '2026-01-01', '2026-01-21', '2026-01-21', 0],
		['a time that has not come', '2026-01-01', '2026-02-21', '2026-01-21', 0],
		['a child not yet born', '2026-06-01', '2026-01-01', '2026-01-21', 0]
	])('%s', (_, bornOn, from, to, expected) => {
		expect(shareOfLife(bornOn, from, to)).toBe(expected);
	});

	it('four months are a third of the life of a one-year-old', () => {
		expect(shareOfLife('2025-03-01', '2025-11-01', '2026-03-01')).toBeCloseTo(1 / 3, 2);
	});
});
