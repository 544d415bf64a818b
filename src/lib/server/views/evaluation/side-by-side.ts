/**
 * For tests: what somebody holds who has asked for a quarter with every kind of plan, put back
 * together as the trees it was sliced from.
 */
import type { Column, PublishedColumn } from '$lib/domain/evaluation/publishing';
import type { Cell } from '$lib/domain/evaluation/suppression';
import type { Figures } from './figures';
import type { Figure } from './published';

/** One a kind of plan, then the one for all: the order of a published column. */
export type Slices = readonly Figures[];

export function seen(
	id: string,
	slices: Slices,
	of: (slice: Figures) => Figure | undefined,
	...breakdowns: PublishedColumn[][]
): PublishedColumn {
	const cells = slices.map((slice): Cell => {
		const figure = of(slice) ?? 'c';
		return figure === 'z' ? 0 : figure;
	});
	return { id, cells, breakdowns };
}

export function distanceSeen(slices: Slices, which: number): PublishedColumn {
	const part = (
		id: 'asked' | 'n' | 'missing' | 'better' | 'same' | 'harder',
		...below: PublishedColumn[][]
	) => seen(id, slices, ({ distance }) => distance[which]?.[id], ...below);
	return part('asked', [
		part('n', [part('better'), part('same'), part('harder')]),
		part('missing')
	]);
}

/** A share that is shown gives away both counts it is made of, so they are seen as well. */
export function feedbackSeen(slices: Slices, truth: Column): PublishedColumn {
	const given = (share: Figure | undefined, column: Column | undefined, row: number): Figure => {
		const counts = column?.tallies.map(({ count }) => count) ?? [];
		const value = counts[row] ?? counts.reduce((sum, count) => sum + count, 0);
		return share === 'c' || share === undefined ? 'c' : value;
	};
	const rowOf = (slice: Figures) => slices.indexOf(slice);
	const [answered, silent] = truth.breakdowns[0] ?? [];
	const questions = (answered?.breakdowns ?? []).map((parts, index) => {
		const of = (slice: Figures) => slice.feedback?.questions[index];
		const level = (n: number) => seen(String(n), slices, (slice) => of(slice)?.levels[n - 1]);
		const agree = (slice: Figures) => given(of(slice)?.share, parts[0], rowOf(slice));
		const other = (slice: Figures) => given(of(slice)?.share, parts[1], rowOf(slice));
		return [
			seen('agree', slices, agree, [4, 5].map(level)),
			seen('other', slices, other, [1, 2, 3].map(level)),
			seen('missing', slices, (slice) => of(slice)?.missing)
		];
	});
	return seen('asked', slices, ({ feedback }) => feedback?.asked, [
		seen('answered', slices, ({ feedback }) => feedback?.answered, ...questions),
		seen('not-answered', slices, (slice) => given(slice.feedback?.rate, silent, rowOf(slice)))
	]);
}
