import { describe, expect, it } from 'vitest';
import { suppress, suppressMean, suppressRate, type SuppressedTable } from './suppression';

const aTable = (counts: number[][], hasTotals = true) => ({
	columns: (counts[0] ?? []).map((_, i) => `column ${i}`),
	rows: counts.map((cells, i) => ({ label: `row ${i}`, cells })),
	hasTotals
});

/** Every line as text, totals last. */
const shown = ({ rows, totals }: SuppressedTable): string[] => [
	...rows.map(({ cells, total }) => [...cells, ...(total === null ? [] : [total])].join(' ')),
	...(totals ? [[...totals.cells, totals.total].join(' ')] : [])
];

describe('without totals', () => {
	it.each([
		['1 to 5 are hidden, 0 and 6 are not', [[0, 1, 5, 6]], ['0 c c 6']],
		[
			'nothing small',
			[
				[7, 8],
				[9, 10]
			],
			['7 8', '9 10']
		],
		['no rows', [], []]
	])('%s', (_, counts, expected) => {
		expect(shown(suppress(aTable(counts, false)))).toEqual(expected);
	});
});

describe('with totals', () => {
	it.each([
		[
			'nothing small',
			[
				[7, 8],
				[9, 10]
			],
			['7 8 15', '9 10 19', '16 18 34']
		],
		[
			'one small cell takes three more with it',
			[
				[3, 20],
				[30, 40]
			],
			['c c 23', 'c c 70', '33 60 93']
		],
		[
			'the smallest neighbours go',
			[
				[3, 20, 9],
				[30, 40, 50],
				[8, 60, 70]
			],
			['c 20 c 32', '30 40 50 120', 'c 60 c 138', '41 120 129 290']
		],
		[
			'a zero stays, so the totals go',
			[
				[3, 0],
				[0, 40]
			],
			['c 0 c', '0 40 40', 'c 40 c']
		],
		['two ones under a shown total give themselves away', [[1, 1, 10]], ['c c c 12', 'c c c 12']],
		[
			'nobody at all',
			[
				[0, 0],
				[0, 0]
			],
			['0 0 0', '0 0 0', '0 0 0']
		]
	])('%s', (_, counts, expected) => {
		expect(shown(suppress(aTable(counts)))).toEqual(expected);
	});

	it('keeps names and order', () => {
		const { columns, rows } = suppress(
			aTable([
				[7, 8],
				[9, 10]
			])
		);
		expect(columns).toEqual(['column 0', 'column 1']);
		expect(rows.map(({ label }) => label)).toEqual(['row 0', 'row 1']);
	});
});

describe('means and shares', () => {
	it.each([
		['of six people', 4.5, 6, 4.5],
		['of five people', 4.5, 5, 'c'],
		['of nobody', null, 0, 'c'],
		['a mean of nothing at all', 0, 20, 0]
	])('a mean %s', (_, mean, n, expected) => {
		expect(suppressMean(mean, n)).toBe(expected);
	});

	it.each([
		['half of 20', 10, 20, 0.5],
		['few in it', 5, 20, 'c'],
		['few outside it', 15, 20, 'c'],
		['few altogether', 0, 5, 'c'],
		['none of many', 0, 20, 0],
		['all of many', 20, 20, 1],
		['of nobody', 0, 0, 'c']
	])('a share: %s', (_, numerator, denominator, expected) => {
		expect(suppressRate(numerator, denominator)).toBe(expected);
	});
});
