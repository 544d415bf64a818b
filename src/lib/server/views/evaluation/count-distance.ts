/**
 * How far families have travelled, each kind of rater apart: every person asked about a goal is
 * one series of levels, and has a distance once they have said two.
 */
import {
	defaultReliableChange,
	distanceTravelled,
	type DistanceRow,
	type RatingSeries
} from '$lib/domain/evaluation/distance';
import { sumOf, type Column } from '$lib/domain/evaluation/publishing';
import { countNumber, emptySpread, type Spread } from '$lib/domain/evaluation/spread';
import { countIn, noteFrom } from '$lib/domain/evaluation/tally';
import { raterKindOf } from '$lib/domain/families/circles';
import { planKinds, raterKinds, type RaterKind } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import {
	askedPage,
	levelsOf,
	type AskedRow,
	type Period
} from '$lib/server/repositories/evaluation';
import { emptyByKind, leaf, ofKind, type ByKind } from './by-kind';
import { eachPage } from './each-page';

export const bands = ['better', 'same', 'harder'] as const;
type Band = (typeof bands)[number];

export type Measure = 'first' | 'latest' | 'change';

/** What those with a distance said, for means and medians; one a kind of plan. */
export type Spreads = Record<Measure, Spread>;

interface Travelled {
	tallies: Record<Band | 'missing', ByKind>;
	spreads: Spreads[];
}

export interface DistanceCounts {
	/** Those asked, into those with a distance, by what became of it, and those without. */
	byRater: { raterKind: RaterKind; asked: Column; spreads: Spreads[] }[];
	/** People who said a level in the period, by whose voice it is. */
	raters: Column;
}

interface Counting {
	travelled: Record<RaterKind, Travelled>;
	raters: Record<RaterKind, ByKind>;
	/** Person and kind of plan, so that nobody is counted for each of their goals. */
	seen: Set<string>;
}

export async function countDistance(db: Reader, period: Period): Promise<DistanceCounts> {
	const counting: Counting = {
		travelled: forEachRater(newTravelled),
		raters: forEachRater(emptyByKind),
		seen: new Set()
	};
	await eachPage(
		(last: AskedRow | null, size) => askedPage(db, period, last, size),
		(asked) => countPage(db, period, asked, counting)
	);
	return {
		byRater: raterKinds.map((raterKind) => {
			const { tallies, spreads } = counting.travelled[raterKind];
			const measured = sumOf(
				'measured',
				bands.map((band) => leaf(band, tallies[band]))
			);
			return {
				raterKind,
				spreads,
				asked: sumOf('asked', [measured, leaf('missing', tallies.missing)])
			};
		}),
		raters: sumOf(
			'raters',
			raterKinds.map((raterKind) => leaf(raterKind, counting.raters[raterKind]))
		)
	};
}

function forEachRater<T>(make: () => T): Record<RaterKind, T> {
	return { child: make(), parent: make(), network: make(), team: make() };
}

function newTravelled(): Travelled {
	return {
		tallies: {
			better: emptyByKind(),
			same: emptyByKind(),
			harder: emptyByKind(),
			missing: emptyByKind()
		},
		spreads: planKinds.map(() => ({
			first: emptySpread(),
			latest: emptySpread(),
			change: emptySpread()
		}))
	};
}

async function countPage(
	db: Reader,
	period: Period,
	asked: readonly AskedRow[],
	counting: Counting
): Promise<void> {
	const goalIds = [...new Set(asked.map(({ goalId }) => goalId))];
	const levels = Map.groupBy(await levelsOf(db, goalIds, period.to), pairOf);
	const series = asked.map(({ goalId, personId, role, planKind }): RatingSeries => {
		const said = levels.get(pairOf({ goalId, raterId: personId })) ?? [];
		return { goalId, raterId: personId, raterKind: raterKindOf(role), planKind, levels: said };
	});
	const { rows } = distanceTravelled(series);
	for (const [index, { familyId }] of asked.entries()) {
		const row = rows[index];
		if (row) countRow(counting, row, familyId);
		const one = series[index];
		if (one?.levels.some(({ on, level }) => level !== null && on >= period.from))
			countRater(counting, one, familyId);
	}
}

const pairOf = ({ goalId, raterId }: { goalId: string; raterId: string }) => `${goalId} ${raterId}`;

function bandOf(change: number): Band {
	if (change >= defaultReliableChange) return 'better';
	return change <= -defaultReliableChange ? 'harder' : 'same';
}

function countRow({ travelled }: Counting, row: DistanceRow, familyId: string): void {
	const { tallies, spreads } = travelled[row.raterKind];
	const { first, latest, change, planKind, raterId } = row;
	if (first === null || latest === null || change === null)
		return countIn(ofKind(tallies.missing, planKind), raterId, familyId);
	countIn(ofKind(tallies[bandOf(change)], planKind), raterId, familyId);
	const spread = spreads[planKinds.indexOf(planKind)];
	if (!spread) return;
	countNumber(spread.first, first);
	countNumber(spread.latest, latest);
	countNumber(spread.change, change);
}

function countRater({ raters, seen }: Counting, one: RatingSeries, familyId: string): void {
	const tally = ofKind(raters[one.raterKind], one.planKind);
	const key = `${one.raterId} ${one.planKind}`;
	if (seen.has(key)) noteFrom(tally, one.raterId, familyId);
	else countIn(tally, one.raterId, familyId);
	seen.add(key);
}
