/**
 * For tests: what someone can work out from a published tree with a pencil. Every sum the tree
 * keeps is an equation over the hidden numbers; a hidden number is safe when some other whole
 * numbers, none below nought, keep every equation and change it.
 */
import type { Column, PublishedColumn } from './publishing';

export interface Known {
	truth: Column;
	published: PublishedColumn;
}

interface Hidden {
	/** Value of each hidden number. */
	values: number[];
	/** One row an equation, one column a hidden number: 1, -1 or 0. */
	equations: number[][];
}

type Flat = { column: Column; cells: PublishedColumn['cells']; parts: Flat[][] };

const flat = (column: Column, published: PublishedColumn): Flat => ({
	column,
	cells: published.cells,
	parts: column.breakdowns.map((parts, i) =>
		parts.map((part, j) => {
			const found = published.breakdowns[i]?.[j];
			if (!found) throw new Error(`${part.id} was not published`);
			return flat(part, found);
		})
	)
});

const all = (node: Flat): Flat[] => [node, ...node.parts.flat().flatMap(all)];

function hiddenIn({ truth, published }: Known): Hidden {
	const root = flat(truth, published);
	const values: number[] = [];
	const index = new Map<string, number>();
	const nodes = all(root);
	const at = (node: Flat, row: number) => `${nodes.indexOf(node)} ${row}`;
	for (const node of nodes) {
		const counts = node.column.tallies.map(({ count }) => count);
		const withAll = [...counts, counts.reduce((sum, n) => sum + n, 0)];
		node.cells.forEach((cell, row) => {
			if (cell !== 'c') return;
			index.set(at(node, row), values.length);
			values.push(withAll[row] ?? 0);
		});
	}
	const equations: number[][] = [];
	const equation = (sum: string, parts: readonly string[]): void => {
		const line = values.map(() => 0);
		const put = (name: string, sign: number) => {
			const i = index.get(name);
			if (i !== undefined) line[i] = sign;
		};
		put(sum, -1);
		for (const part of parts) put(part, 1);
		if (line.some((factor) => factor !== 0)) equations.push(line);
	};
	for (const node of nodes) {
		const rows = node.cells.map((_, row) => row);
		const last = rows.length - 1;
		equation(
			at(node, last),
			rows.slice(0, last).map((row) => at(node, row))
		);
		for (const parts of node.parts)
			for (const row of rows)
				equation(
					at(node, row),
					parts.map((part) => at(part, row))
				);
	}
	return { values, equations };
}

/** Directions in which the hidden numbers can move together, from the equations solved by hand. */
function directions({ values, equations }: Hidden): number[][] {
	const lines = equations.map((line) => [...line]);
	const pivots: number[] = [];
	for (let col = 0; col < values.length; col += 1) {
		const top = pivots.length;
		const found = lines.findIndex((line, i) => i >= top && Math.abs(line[col] ?? 0) > 1e-9);
		if (found === -1) continue;
		const line = lines[found] ?? [];
		lines[found] = lines[top] ?? [];
		const factor = line[col] ?? 1;
		const pivot = line.map((x) => x / factor);
		lines[top] = pivot;
		lines.forEach((other, i) => {
			const times = i === top ? 0 : (other[col] ?? 0);
			if (times !== 0) lines[i] = other.map((x, j) => x - times * (pivot[j] ?? 0));
		});
		pivots.push(col);
	}
	const free = values.map((_, col) => col).filter((col) => !pivots.includes(col));
	return free.map((col) => {
		const way = values.map((_, i): number => (i === col ? 1 : 0));
		pivots.forEach((pivot, i) => (way[pivot] = -Math.round(lines[i]?.[col] ?? 0)));
		return way;
	});
}

/** Every way made of up to three of the directions, forwards or back. */
function* ways(all: readonly number[][], depth = 3): Generator<number[]> {
	if (depth === 0) return;
	for (const [i, way] of all.entries()) {
		const rest = [...ways(all.slice(i + 1), depth - 1)];
		for (const sign of [1, -1]) {
			const own = way.map((x) => x * sign);
			yield own;
			for (const other of rest) yield own.map((x, j) => x + (other[j] ?? 0));
		}
	}
}

/** True when each hidden number that is not nought could be another one. */
export function everyHiddenCellCouldBeAnother(known: Known): boolean {
	const hidden = hiddenIn(known);
	const open = new Set(hidden.values.keys().filter((i) => (hidden.values[i] ?? 0) > 0));
	for (const way of ways(directions(hidden))) {
		if (open.size === 0) return true;
		const isPossible = way.every((step, i) => (hidden.values[i] ?? 0) + step >= 0);
		if (isPossible) way.forEach((step, i) => step !== 0 && open.delete(i));
	}
	return open.size === 0;
}

/** What subtraction leaves in each line of which the sum is shown: the hidden ones together. */
export function hiddenTogether(known: Known): number[] {
	return all(flat(known.truth, known.published)).flatMap(linesOf);
}

function linesOf({ column, cells, parts }: Flat): number[] {
	const counts = column.tallies.map(({ count }) => count);
	const down = cells.at(-1) === 'c' ? [] : [sumOfHidden(counts, cells)];
	const across = parts.flatMap((breakdown) =>
		counts.flatMap((_, row) =>
			cells[row] === 'c'
				? []
				: [
						sumOfHidden(
							breakdown.map((part) => part.column.tallies[row]?.count ?? 0),
							breakdown.map((part) => part.cells[row] ?? 'c')
						)
					]
		)
	);
	return [...down, ...across];
}

const sumOfHidden = (counts: readonly number[], cells: PublishedColumn['cells']): number =>
	counts.reduce((sum, count, i) => (cells[i] === 'c' ? sum + count : sum), 0);
