/**
 * Which further cells must be hidden so that no hidden one can be worked out from the totals.
 *
 * A table with totals is a network: rows and columns are its places, hidden cells its roads, and
 * adding 1 to a cell must be undone elsewhere in its row and in its column. So a hidden cell can
 * have another value exactly when its road lies on a round trip whose every road can be driven.
 * Having two hidden cells in every line is needed for that but is not enough: two round trips
 * joined by one road give that road away, and so does a cell that could only fall below 1.
 */
export interface GridCell {
	row: number;
	col: number;
	value: number;
	isHidden: boolean;
	/** Row totals and column totals weigh against their line; the grand total does not. */
	isAgainstItsLine: boolean;
	isTotal: boolean;
	/** Hidden with the number it is part of: it lends others its freedom and needs none of theirs. */
	isDecidedAbove?: boolean;
}

type Place = string;
type Road = readonly [from: Place, to: Place];

/** A hidden cell is known to be at least 1, since nothing else is ever hidden. */
function roadsOf(cell: GridCell): Road[] {
	const up: Road = [`row ${cell.row}`, `column ${cell.col}`];
	const down: Road = [`column ${cell.col}`, `row ${cell.row}`];
	const [more, less] = cell.isAgainstItsLine ? [down, up] : [up, down];
	return cell.value > 1 ? [more, less] : [more];
}

function canReach(from: Place, to: Place, roads: readonly Road[]): boolean {
	const reached = new Set([from]);
	for (const place of reached) {
		for (const [start, end] of roads) if (start === place) reached.add(end);
	}
	return reached.has(to);
}

/** True when a hidden cell could have another value and everything shown would stay the same. */
function isSafe(cell: GridCell, hidden: readonly GridCell[]): boolean {
	const others = hidden.filter((other) => other !== cell).flatMap(roadsOf);
	return roadsOf(cell).some(([from, to]) => canReach(to, from, others));
}

const hasHidden = (line: readonly GridCell[]): boolean => line.some((cell) => cell.isHidden);

/** The lines through a cell without the cell itself. */
const acrossOf = (cells: readonly GridCell[], { row, col }: GridCell): GridCell[][] => [
	cells.filter((cell) => cell.row === row && cell.col !== col),
	cells.filter((cell) => cell.col === col && cell.row !== row)
];

/** First one that closes a round trip, then the smallest, then one that is no total. */
function bestToHide(cells: readonly GridCell[], among: readonly GridCell[]): GridCell | undefined {
	const closes = (cell: GridCell): number => Number(acrossOf(cells, cell).every(hasHidden));
	return among
		.filter((cell) => !cell.isHidden && cell.value > 0)
		.sort(
			(a, b) => closes(b) - closes(a) || a.value - b.value || Number(a.isTotal) - Number(b.isTotal)
		)[0];
}

function nextToHide(
	cells: readonly GridCell[],
	exposed: readonly GridCell[]
): GridCell | undefined {
	const lonelyLine = exposed
		.flatMap((cell) => acrossOf(cells, cell))
		.find((line) => !hasHidden(line));
	const nearby = exposed.slice(0, 1).flatMap((cell) => acrossOf(cells, cell).flat());
	return bestToHide(cells, lonelyLine ?? nearby) ?? bestToHide(cells, cells);
}

/** Hides further cells, one at a time, until every hidden cell is safe. */
export function hideUntilSafe(cells: readonly GridCell[]): void {
	for (;;) {
		const hidden = cells.filter((cell) => cell.isHidden);
		const exposed = hidden.filter((cell) => !cell.isDecidedAbove && !isSafe(cell, hidden));
		const next = exposed.length === 0 ? undefined : nextToHide(cells, exposed);
		if (next === undefined) return;
		next.isHidden = true;
	}
}
