/**
 * Everything that may be said about a quarter, decided once for all kinds of plan together: what a
 * page or a file shows is a slice of this. Nothing else leaves the rooms that count.
 */
import { publish, type PublishedColumn } from '$lib/domain/evaluation/publishing';
import { meanOf, medianOf, sizeOf, spreadTogether } from '$lib/domain/evaluation/spread';
import { suppressMean, type Cell } from '$lib/domain/evaluation/suppression';
import type { FeedbackQuestion } from '$lib/domain/feedback/questions';
import { quarterBounds, type Quarter } from '$lib/domain/time/days';
import type { RaterKind } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { countDistance, type Measure, type Spreads } from './count-distance';
import { countFamilies } from './count-families';
import { countFeedback } from './count-feedback';

/** A mean or a median; `z` where there is nobody to take one of. */
export type Figure = Cell | 'z';

/** Figures are one a kind of plan, in the order of `planKinds`, and one for all. */
export type PublishedMiddles = Record<Measure, { mean: Figure[]; median: Figure[] }>;

export interface Published {
	families: PublishedColumn;
	raters: PublishedColumn;
	distance: { raterKind: RaterKind; asked: PublishedColumn; middles: PublishedMiddles }[];
	feedback: { questions: FeedbackQuestion[]; asked: PublishedColumn } | null;
}

export async function publishQuarter(db: Reader, quarter: Quarter): Promise<Published> {
	const period = quarterBounds(quarter);
	const families = await countFamilies(db, period);
	const { byRater, raters } = await countDistance(db, period);
	const feedback = await countFeedback(db, period);
	return {
		families: publish(families),
		raters: publish(raters),
		distance: byRater.map(({ raterKind, asked, spreads }) => {
			const published = publish(asked);
			const measured = partOf(published, 'measured').cells;
			return { raterKind, asked: published, middles: middlesOf(spreads, measured) };
		}),
		feedback: feedback && { questions: feedback.questions, asked: publish(feedback.asked) }
	};
}

/** A part of a column's first breakdown, or of the one for a question. */
export function partOf(column: PublishedColumn, id: string, breakdown = 0): PublishedColumn {
	const part = column.breakdowns[breakdown]?.find((other) => other.id === id);
	if (!part) throw new Error(`${column.id} has no part ${id}`);
	return part;
}

/** Shown only beside a count that is shown: taken from it, nobody's own level is left. */
function middlesOf(spreads: readonly Spreads[], measured: readonly Cell[]): PublishedMiddles {
	const of = (measure: Measure) => {
		const own = spreads.map((row) => row[measure]);
		const rows = [...own, spreadTogether(own)];
		const shown = (middle: typeof meanOf) =>
			rows.map((row, index) => figureOf(middle(row), sizeOf(row), measured[index] ?? 'c'));
		return { mean: shown(meanOf), median: shown(medianOf) };
	};
	return { first: of('first'), latest: of('latest'), change: of('change') };
}

/** To one decimal. */
function figureOf(middle: number | null, n: number, measured: Cell): Figure {
	if (measured === 0) return 'z';
	const shown = measured === 'c' ? 'c' : suppressMean(middle, n);
	return shown === 'c' ? shown : Math.round(shown * 10) / 10;
}
