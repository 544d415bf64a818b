/**
 * Numbers that belong together are decided together: one tree of columns, a row for each kind of
 * plan and a last row for all kinds. A column can be broken down, such as those asked into those
 * who answered and those who did not, and those who answered by what they said. Every page and
 * every file is a slice of the same published tree, so no cut gives away what another hides.
 *
 * The tree is decided from the top. Where a number is hidden, everything it is broken down into is
 * hidden too, nought included; elsewhere a breakdown is made safe as if its sum were known. So a
 * hidden number above can always be another one without anything shown changing below.
 */
import { hideUntilSafe, type GridCell } from './hidden-cells';
import type { Cell } from './suppression';
import { isTooFew, together, type Tally } from './tally';

export interface Column {
	id: string;
	/** One a row; the row for all is added here, so it cannot disagree. */
	tallies: readonly Tally[];
	/** Each adds up to this column, in every row. */
	breakdowns: readonly (readonly Column[])[];
}

/** `cells` are one a row, then the one for all rows. */
export interface PublishedColumn {
	id: string;
	cells: Cell[];
	breakdowns: PublishedColumn[][];
}

/** A column that is the sum of its parts. */
export function sumOf(id: string, parts: readonly Column[]): Column {
	const rows = parts[0]?.tallies ?? [];
	const tallies = rows.map((_, row) => together(parts.flatMap((part) => part.tallies[row] ?? [])));
	return { id, tallies, breakdowns: [parts] };
}

interface TalliedCell extends GridCell {
	tally: Tally;
	/** The only part of a sum that is shown: hiding it would hide nothing. */
	isWholeSum?: boolean;
}

const withAll = (tallies: readonly Tally[]): Tally[] => [...tallies, together(tallies)];
const smallestFirst = (a: TalliedCell, b: TalliedCell): number =>
	Number(a.isTotal) - Number(b.isTotal) || a.value - b.value;

/** The tree as it may be shown. */
export function publish(root: Column): PublishedColumn {
	const cells = withAll(root.tallies).map((tally, row) =>
		cellOf(tally, { row, col: 0, isTotal: row === root.tallies.length })
	);
	hideInOneLine(cells);
	return publishedOf(root, cells);
}

function publishedOf(column: Column, cells: readonly TalliedCell[]): PublishedColumn {
	const isHiddenRow = cells.map((cell) => cell.isHidden);
	return {
		id: column.id,
		cells: cells.map(({ isHidden, value }) => (isHidden ? 'c' : value)),
		breakdowns: column.breakdowns.map((columns) => publishBreakdown(columns, isHiddenRow))
	};
}

function publishBreakdown(
	columns: readonly Column[],
	isHiddenRow: readonly boolean[]
): PublishedColumn[] {
	const cells = columns.flatMap(({ tallies }, col) =>
		withAll(tallies).map((tally, row) => {
			const cell = cellOf(tally, { row, col, isTotal: row === tallies.length });
			const isDecidedAbove = isHiddenRow[row] === true;
			return { ...cell, isDecidedAbove, isHidden: cell.isHidden || isDecidedAbove };
		})
	);
	hideInGrid(cells);
	return columns.map((column, col) =>
		publishedOf(
			column,
			cells.filter((cell) => cell.col === col)
		)
	);
}

function cellOf(tally: Tally, at: { row: number; col: number; isTotal: boolean }): TalliedCell {
	const isHidden = isTooFew(tally);
	return { ...at, tally, value: tally.count, isHidden, isAgainstItsLine: at.isTotal };
}

/** Parts and their total: what is hidden is at least two parts and made by enough, or the total. */
function hideInOneLine(cells: readonly TalliedCell[]): void {
	const total = cells.find((cell) => cell.isTotal);
	for (;;) {
		const hidden = cells.filter((cell) => cell.isHidden);
		if (hidden.length === 0 || total?.isHidden === true) return;
		if (hidden.length > 1 && !isGivenAway(hidden)) return;
		if (!hideSmallest(cells)) return;
	}
}

/** Sums of rows are taken as known; sums of columns are in the grid. */
function hideInGrid(cells: readonly TalliedCell[]): void {
	const hideable = cells.filter((cell) => !isWholeSum(cell, cells));
	for (const cell of cells) cell.isWholeSum = !hideable.includes(cell);
	for (;;) {
		hideUntilSafe(hideable);
		const line = linesOf(cells).find((cellsOfLine) => isLineGivenAway(cellsOfLine));
		if (!line || !hideSmallest(line)) return;
	}
}

function isWholeSum(
	{ row, col, isDecidedAbove }: TalliedCell,
	cells: readonly TalliedCell[]
): boolean {
	const others = cells.filter((cell) => cell.row === row && cell.col !== col);
	return !isDecidedAbove && others.every((cell) => cell.value === 0);
}

function linesOf(cells: readonly TalliedCell[]): TalliedCell[][] {
	const rows = [...new Set(cells.map((cell) => cell.row))];
	const cols = [...new Set(cells.map((cell) => cell.col))];
	return [
		...rows.map((row) => cells.filter((cell) => cell.row === row)),
		...cols.map((col) => cells.filter((cell) => cell.col === col))
	];
}

/** A column whose total is hidden gives nothing away by subtraction; a row's sum may be known. */
function isLineGivenAway(line: readonly TalliedCell[]): boolean {
	const isColumn = line.some((cell) => cell.isTotal) && line.some((cell) => !cell.isTotal);
	if (isColumn && line.some((cell) => cell.isTotal && cell.isHidden)) return false;
	if (!isColumn && line.every((cell) => cell.isDecidedAbove)) return false;
	return isGivenAway(line.filter((cell) => cell.isHidden));
}

/** Subtracting what is shown leaves what the hidden ones have together: they must be enough. */
const isGivenAway = (hidden: readonly TalliedCell[]): boolean =>
	isTooFew(together(hidden.map((cell) => cell.tally)));

function hideSmallest(line: readonly TalliedCell[]): boolean {
	const [next] = line
		.filter((cell) => !cell.isHidden && !cell.isWholeSum && cell.value > 0)
		.sort(smallestFirst);
	if (next) next.isHidden = true;
	return next !== undefined;
}
