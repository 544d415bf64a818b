import { describe, expect, it } from 'vitest';
import { changeOf, isLevel } from './level';

describe('a level', () => {
	it.each([
		[0, true],
		[10, true],
		[11, false],
		[-1, false],
		[4.5, false],
		[Number.NaN, false],
		['7', false],
		[null, false]
	])('%s: %s', (n, expected) => {
		expect(isLevel(n)).toBe(expected);
	});
});

describe('a change', () => {
	it.each([
		['up', 2, 7, 5],
		['down', 7, 2, -5],
		['from nothing at all', 0, 3, 3],
		['not said at first', null, 3, null],
		['not said at last', 3, null, null]
	])('%s', (_, first, last, expected) => {
		expect(changeOf(first, last)).toBe(expected);
	});
});
