/**
 * The one suppression door: every number about people leaves through here.
 * Counts of 1 to 5 become `c`, 0 stays 0, and where totals are shown further cells are hidden
 * until none of the hidden ones can be worked out. A table without totals is only safe while its
 * totals are published nowhere else.
 */
import { hideUntilSafe, type GridCell } from './hidden-cells';

export const smallestShownCount = 6;

export type Cell = number | 'c';

export interface CountTable {
	columns: readonly string[];
	rows: readonly { label: string; cells: readonly number[] }[];
	hasTotals: boolean;
}

/** `total` and `totals` are null for a table without totals. */
export interface SuppressedTable {
	columns: string[];
	rows: { label: string; cells: Cell[]; total: Cell | null }[];
	totals: { cells: Cell[]; total: Cell } | null;
}

const isSmall = (count: number): boolean => count > 0 && count < smallestShownCount;
const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function withTotals(counts: readonly (readonly number[])[], width: number): number[][] {
	const rows = counts.map((row) => [...row, sum(row)]);
	const totals = Array.from({ length: width + 1 }, (_, col) =>
		sum(rows.map((row) => row[col] ?? 0))
	);
	return [...rows, totals];
}

function gridOf(counts: readonly (readonly number[])[], height: number, width: number): GridCell[] {
	return counts.flatMap((line, row) =>
		line.map((value, col) => {
			const isRowTotal = col === width;
			const isColumnTotal = row === height;
			return {
				row,
				col,
				value,
				isHidden: isSmall(value),
				isAgainstItsLine: isRowTotal !== isColumnTotal,
				isTotal: isRowTotal || isColumnTotal
			};
		})
	);
}

/** The table as it may be shown; totals are computed here, so they cannot disagree. */
export function suppress(table: CountTable): SuppressedTable {
	const width = table.columns.length;
	const height = table.rows.length;
	const counts = table.rows.map(({ cells }) => cells);
	const grid = gridOf(table.hasTotals ? withTotals(counts, width) : counts, height, width);
	if (table.hasTotals) hideUntilSafe(grid);

	const lineOf = (row: number): Cell[] =>
		grid.filter((cell) => cell.row === row).map(({ isHidden, value }) => (isHidden ? 'c' : value));
	const totals = lineOf(height);
	return {
		columns: [...table.columns],
		rows: table.rows.map(({ label }, row) => {
			const line = lineOf(row);
			return { label, cells: line.slice(0, width), total: line[width] ?? null };
		}),
		totals: table.hasTotals ? { cells: totals.slice(0, width), total: totals[width] ?? 0 } : null
	};
}

/** A mean of `n` people, hidden while they are fewer than six or there is none. */
export const suppressMean = (mean: number | null, n: number): Cell =>
	mean === null || n < smallestShownCount ? 'c' : mean;

/**
 * A share of 0 to 1, hidden where those in it, those outside it or all of them are 1 to 5,
 * or where there is nobody to take a share of.
 */
export function suppressRate(numerator: number, denominator: number): Cell {
	const isHidden = [numerator, denominator - numerator, denominator].some(isSmall);
	return isHidden || denominator <= 0 ? 'c' : numerator / denominator;
}
