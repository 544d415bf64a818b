import { describe, expect, it } from 'vitest';
import { countNumber, emptySpread, meanOf, medianOf, sizeOf, spreadTogether } from './spread';

function spreadOf(...numbers: number[]) {
	const spread = emptySpread();
	for (const number of numbers) countNumber(spread, number);
	return spread;
}

describe('the middle of what was said', () => {
	it.each([
		['nobody', [], null, null],
		['one', [7], 7, 7],
		['an odd number of people', [0, 2, 10], 4, 2],
		['an even number of people', [1, 2, 4, 9], 4, 3],
		['the same said often', [3, 3, 3, 10, 10], 5.8, 3],
		['changes for the worse', [-4, -1, 2], -1, -1],
		['in any order', [9, 0, 5, 1], 3.75, 3]
	])('%s', (_, numbers, mean, median) => {
		expect({ mean: meanOf(spreadOf(...numbers)), median: medianOf(spreadOf(...numbers)) }).toEqual({
			mean,
			median
		});
	});

	it('one who moved very far pulls the mean and not the median', () => {
		const spread = spreadOf(0, 0, 0, 0, 10);
		expect([meanOf(spread), medianOf(spread)]).toEqual([2, 0]);
	});

	it('several together are as if they had been counted as one', () => {
		const all = spreadTogether([spreadOf(1, 2), spreadOf(), spreadOf(2, 9)]);
		expect([sizeOf(all), medianOf(all)]).toEqual([4, 2]);
	});
});
