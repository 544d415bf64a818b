/**
 * Everything that may be said about a quarter, decided once for all kinds of plan together: what a
 * page or a file shows is a slice of this. Nothing else leaves the rooms that count.
 */
import { publish, type PublishedColumn } from '$lib/domain/evaluation/publishing';
import { suppressMean, type Cell } from '$lib/domain/evaluation/suppression';
import type { FeedbackQuestion } from '$lib/domain/feedback/questions';
import { quarterBounds, type Quarter } from '$lib/domain/time/days';
import type { RaterKind } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { countDistance, type Sums } from './count-distance';
import { countFamilies } from './count-families';
import { countFeedback } from './count-feedback';

/** Cells are one a kind of plan, in the order of `planKinds`, and one for all. */
export interface PublishedMeans {
	first: Cell[];
	latest: Cell[];
	change: Cell[];
}

export interface Published {
	families: PublishedColumn;
	raters: PublishedColumn;
	distance: { raterKind: RaterKind; asked: PublishedColumn; means: PublishedMeans }[];
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
		distance: byRater.map(({ raterKind, asked, sums }) => {
			const published = publish(asked);
			const measured = partOf(published, 'measured').cells;
			return { raterKind, asked: published, means: meansOf(sums, measured) };
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

/** A mean is shown only beside a count that is shown: taken from it, nobody's own level is left. */
function meansOf(sums: readonly Sums[], measured: readonly Cell[]): PublishedMeans {
	const rows = [...sums, together(sums)];
	const mean = (of: 'first' | 'latest' | 'change'): Cell[] =>
		rows.map((row, index) => {
			if (measured[index] === 'c') return 'c';
			const shown = suppressMean(row.n === 0 ? null : row[of] / row.n, row.n);
			return shown === 'c' ? shown : Math.round(shown * 10) / 10;
		});
	return { first: mean('first'), latest: mean('latest'), change: mean('change') };
}

function together(sums: readonly Sums[]): Sums {
	const total = (of: keyof Sums) => sums.reduce((sum, row) => sum + row[of], 0);
	return { n: total('n'), first: total('first'), latest: total('latest'), change: total('change') };
}
