import { describe, expect, it } from 'vitest';
import type { RaterKind } from '../vocabulary';
import { distanceTravelled, type RatingSeries } from './distance';

const series = (raterKind: RaterKind, ...levels: (number | null)[]): RatingSeries => ({
	goalId: 'sleep',
	raterKind,
	raterId: `a-${raterKind}`,
	planKind: 'early-help',
	levels: levels.map((level, i) => ({ on: `2026-0${i + 1}-01`, level }))
});

describe('one person and one goal', () => {
	it.each([
		['from 2 to 7', [2, 4, 7], 2, 7, 5],
		['back again', [5, 9, 5], 5, 5, 0],
		['what was not said is passed over', [null, 3, null, 1], 3, 1, -2],
		['said once', [4], 4, null, null],
		['said once and not again', [4, null], 4, null, null],
		['asked, never said', [], null, null, null]
	])('%s', (_, levels, first, latest, change) => {
		const { rows } = distanceTravelled([series('parent', ...levels)]);
		expect(rows).toEqual([
			{
				goalId: 'sleep',
				raterId: 'a-parent',
				raterKind: 'parent',
				planKind: 'early-help',
				first,
				latest,
				change
			}
		]);
	});

	it('goes by the days, not by the order given', () => {
		const backwards = series('parent', 2, 7);
		const { rows } = distanceTravelled([{ ...backwards, levels: [...backwards.levels].reverse() }]);
		expect(rows[0]?.change).toBe(5);
	});
});

describe('a kind of rater', () => {
	const parents = [
		series('parent', 2, 5),
		series('parent', 4, 6),
		series('parent', 6, 3),
		series('parent', 4),
		series('parent', null, null)
	];

	it('has a mean of those measured, and counts those missing', () => {
		expect(distanceTravelled(parents).byRaterKind).toEqual([
			{
				raterKind: 'parent',
				n: 3,
				missing: 2,
				meanFirst: 4,
				meanLatest: 14 / 3,
				meanChange: 2 / 3,
				reliablyBetter: 1,
				reliablyHarder: 1,
				aboutSame: 1
			}
		]);
	});

	it('reliable change is for the partnership to set', () => {
		const { byRaterKind } = distanceTravelled(parents, { reliableChange: 2 });
		expect(byRaterKind[0]).toMatchObject({ reliablyBetter: 2, reliablyHarder: 1, aboutSame: 0 });
	});

	it('kinds are never mixed, and a kind nobody asked is not there', () => {
		const both = [series('team', 1, 9), series('child', 5, 5)];
		const kinds = distanceTravelled(both).byRaterKind;
		expect(kinds.map(({ raterKind, meanChange }) => [raterKind, meanChange])).toEqual([
			['child', 0],
			['team', 8]
		]);
	});

	it('nobody measured has no mean', () => {
		const { byRaterKind } = distanceTravelled([series('child', 5)]);
		expect(byRaterKind[0]).toMatchObject({ n: 0, missing: 1, meanChange: null });
	});
});
