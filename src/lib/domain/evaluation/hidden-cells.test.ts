import { describe, expect, it } from 'vitest';
import { suppress, type Cell, type SuppressedTable } from './suppression';

const aTable = (counts: number[][]) => ({
	columns: (counts[0] ?? []).map((_, i) => `column ${i}`),
	rows: counts.map((cells, i) => ({ label: `row ${i}`, cells })),
	hasTotals: true
});

const add = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);

const complete = (counts: number[][]): number[] => [
	...counts.flatMap((row) => [...row, add(row)]),
	...(counts[0] ?? []).map((_, col) => add(counts.map((row) => row[col] ?? 0))),
	add(counts.flat())
];

/** Every row near the true one that agrees with what its cells show. */
const nearRows = (row: number[], cells: Cell[]): number[][] =>
	row.reduce<number[][]>(
		(starts, value, col) => {
			const values = cells[col] === 'c' ? [value, value + 1, value - 1] : [value];
			return starts.flatMap((start) =>
				values.filter((v) => v > 0 || v === value).map((v) => [...start, v])
			);
		},
		[[]]
	);

/**
 * How many hidden numbers an attacker who tries every table near the true one can pin down,
 * knowing that a hidden number is at least 1. Knows nothing of how cells were chosen.
 */
function pinnedDown(counts: number[][], table: SuppressedTable): number {
	const flatShown = [
		...table.rows.flatMap(({ cells, total }) => [...cells, total]),
		...(table.totals ? [...table.totals.cells, table.totals.total] : [])
	];
	const truth = complete(counts);
	const pinned = new Set(flatShown.flatMap((cell, i) => (cell === 'c' ? [i] : [])));
	const tryRows = (start: number[][]): void => {
		if (pinned.size === 0) return;
		const row = counts[start.length];
		const line = table.rows[start.length];
		if (row && line) {
			for (const near of nearRows(row, line.cells)) {
				if (line.total === 'c' || add(near) === line.total) tryRows([...start, near]);
			}
			return;
		}
		const guess = complete(start);
		const agrees = flatShown.every((cell, i) =>
			cell === 'c' ? (guess[i] ?? 0) > 0 : cell === guess[i]
		);
		if (agrees) guess.forEach((value, i) => value !== truth[i] && pinned.delete(i));
	};
	tryRows([]);
	return pinned.size;
}

function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * below);
	};
}

function randomCounts(seed: number): number[][] {
	const roll = dice(seed);
	roll(2);
	const width = 1 + roll(3);
	const most = [3, 7, 12, 40][roll(4)] ?? 7;
	return Array.from({ length: 1 + roll(3) }, () =>
		Array.from({ length: width }, () => (roll(4) === 0 ? 0 : roll(most)))
	);
}

describe('an attacker with pencil and paper', () => {
	/** What a careless report shows: small cells hidden, all totals open. */
	const careless = (counts: number[][], isHidden: (count: number) => boolean): SuppressedTable => ({
		columns: [],
		rows: counts.map((row) => ({
			label: '',
			cells: row.map((count): Cell => (isHidden(count) ? 'c' : count)),
			total: add(row)
		})),
		totals: {
			cells: (counts[0] ?? []).map((_, col) => add(counts.map((row) => row[col] ?? 0))),
			total: add(counts.flat())
		}
	});
	const pairedOnes = [
		[1, 1, 10],
		[1, 1, 30]
	];
	const joinedSquares = [
		[8, 8, 20, 20],
		[8, 8, 8, 20],
		[20, 20, 8, 8],
		[20, 20, 8, 8]
	];

	it.each([
		['a lone small cell', [[3, 20]], (n: number) => n < 6, 1],
		['ones that cannot fall, though every line hides two', pairedOnes, (n: number) => n === 1, 4],
		[
			'the cell that joins two squares, though every line hides two',
			joinedSquares,
			(n: number) => n === 8,
			1
		]
	])('works out %s', (_, counts, isHidden, pinned) => {
		expect(pinnedDown(counts, careless(counts, isHidden))).toBe(pinned);
	});

	it('works out nothing in 600 tables', () => {
		const pinned = Array.from({ length: 600 }, (_, seed) => {
			const counts = randomCounts(seed + 1);
			return pinnedDown(counts, suppress(aTable(counts)));
		});
		expect(pinned.filter((n) => n > 0)).toEqual([]);
	});

	it('never sees a small count, a wrong number or a hidden zero', () => {
		for (let seed = 1; seed <= 600; seed += 1) {
			const counts = randomCounts(seed);
			const { rows, totals } = suppress(aTable(counts));
			const cells = [
				...rows.flatMap((row) => [...row.cells, row.total]),
				...(totals?.cells ?? []),
				totals?.total
			];
			complete(counts).forEach((value, i) => {
				const allowed = value === 0 ? [0] : value < 6 ? ['c'] : ['c', value];
				expect(allowed).toContain(cells[i]);
			});
		}
	});
});
