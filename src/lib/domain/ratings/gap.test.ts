import { describe, expect, it } from 'vitest';
import { gapOf, gapTrend } from './gap';

const said = (levels: (number | null)[]) =>
	levels.map((level, i) => ({ raterId: `rater-${i}`, level }));

describe('a gap', () => {
	it.each([
		['mum 7, child 3', [7, 3], { low: 3, high: 7, size: 4 }],
		['all alike', [5, 5, 5], { low: 5, high: 5, size: 0 }],
		['nothing is a level too', [0, 4], { low: 0, high: 4, size: 4 }],
		['someone would rather not say', [7, null, 3], { low: 3, high: 7, size: 4 }],
		['only one said', [7, null], null],
		['nobody said', [], null]
	])('%s', (_, levels, expected) => {
		expect(gapOf(said(levels))).toEqual(expected);
	});
});

describe('where a gap is going', () => {
	it.each([
		[5, 2, 'closing'],
		[2, 5, 'widening'],
		[3, 3, 'same'],
		[null, 3, 'unknown'],
		[3, null, 'unknown']
	])('from %s to %s: %s', (before, now, expected) => {
		expect(gapTrend(before, now)).toBe(expected);
	});
});
