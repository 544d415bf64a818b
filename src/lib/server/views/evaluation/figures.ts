import { planTimes, type PlanTime } from '$lib/domain/evaluation/time-on-plan';
import { suppressRate, type Cell } from '$lib/domain/evaluation/suppression';
import type { FeedbackQuestion } from '$lib/domain/feedback/questions';
import type { Quarter } from '$lib/domain/time/days';
import { planKinds, raterKinds, type PlanKind, type RaterKind } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { partOf, publishQuarter, type Figure, type Published } from './published';

export type KindChoice = 'all' | PlanKind;
export const kindChoices: readonly KindChoice[] = ['all', ...planKinds];

export interface DistanceFigures {
	raterKind: RaterKind;
	asked: Cell;
	/** Those who said a level twice or more. */
	n: Cell;
	missing: Cell;
	/** Up or down by the reliable change or more; the rest are the same. */
	better: Cell;
	same: Cell;
	harder: Cell;
	/** Shares of 0 to 1 of `n`. */
	shareBetter: Figure;
	shareSame: Figure;
	shareHarder: Figure;
	/** Levels of 0 to 10 and their difference, to one decimal. */
	meanFirst: Figure;
	meanLatest: Figure;
	meanChange: Figure;
	medianFirst: Figure;
	medianLatest: Figure;
	medianChange: Figure;
}

export interface QuestionFigures {
	question: FeedbackQuestion;
	/** Those who gave 1, 2, 3, 4 and 5. */
	levels: Cell[];
	missing: Cell;
	/** Those who gave 4 or 5, as a share of 0 to 1 of those who gave a number. */
	share: Figure;
}

/** One slice of what is published about a quarter: `c` may not be shown, `z` has nobody in it. */
export interface Figures {
	families: Cell;
	times: { time: PlanTime; count: Cell }[];
	raters: Cell;
	ratersByKind: { raterKind: RaterKind; count: Cell }[];
	distance: DistanceFigures[];
	/** Null when nobody was asked in a round that closed in the quarter. */
	feedback: {
		asked: Cell;
		answered: Cell;
		/** Share of 0 to 1. */
		rate: Figure;
		questions: QuestionFigures[];
	} | null;
}

/** The figures of a quarter that is over, for one kind of plan or for all; null for nobody else's. */
export async function figures(
	viewer: Viewer,
	quarter: Quarter,
	kind: KindChoice
): Promise<Figures | null> {
	if (!may(viewer, 'evaluation:read')) return null;
	return sliceOf(await publishQuarter(store.read, quarter), kind);
}

export function sliceOf(published: Published, kind: KindChoice): Figures {
	const row = kind === 'all' ? planKinds.length : planKinds.indexOf(kind);
	const at: At = ({ cells }) => cells[row] ?? 'c';
	const { families, raters } = published;
	return {
		families: at(families),
		times: planTimes.map((time) => ({ time, count: at(partOf(families, time)) })),
		raters: at(raters),
		ratersByKind: raterKinds.map((raterKind) => ({
			raterKind,
			count: at(partOf(raters, raterKind))
		})),
		distance: published.distance.map((one) => distanceOf(one, at)),
		feedback: published.feedback && feedbackOf(published.feedback, at)
	};
}

type At = <C extends Figure>(column: { cells: readonly C[] }) => C | 'c';

function distanceOf({ raterKind, asked, middles }: Published['distance'][number], at: At) {
	const measured = partOf(asked, 'measured');
	const n = at(measured);
	const better = at(partOf(measured, 'better'));
	const same = at(partOf(measured, 'same'));
	const harder = at(partOf(measured, 'harder'));
	const { first, latest, change } = middles;
	return {
		raterKind,
		asked: at(asked),
		n,
		missing: at(partOf(asked, 'missing')),
		better,
		same,
		harder,
		shareBetter: shareOf(better, n),
		shareSame: shareOf(same, n),
		shareHarder: shareOf(harder, n),
		meanFirst: at({ cells: first.mean }),
		meanLatest: at({ cells: latest.mean }),
		meanChange: at({ cells: change.mean }),
		medianFirst: at({ cells: first.median }),
		medianLatest: at({ cells: latest.median }),
		medianChange: at({ cells: change.median })
	};
}

function feedbackOf({ questions, asked }: NonNullable<Published['feedback']>, at: At) {
	const answered = partOf(asked, 'answered');
	const isRateShown = at(partOf(asked, 'not-answered')) !== 'c';
	return {
		asked: at(asked),
		answered: at(answered),
		rate: isRateShown ? shareOf(at(answered), at(asked)) : ('c' as const),
		questions: questions.map((question, index) => {
			const [agree, other] = [partOf(answered, 'agree', index), partOf(answered, 'other', index)];
			const level = (id: number) => at(partOf(id > 3 ? agree : other, String(id)));
			return {
				question,
				levels: [1, 2, 3, 4, 5].map(level),
				missing: at(partOf(answered, 'missing', index)),
				share: shareOf(at(agree), sumOfShown(at(agree), at(other)))
			};
		})
	};
}

const sumOfShown = (a: Cell, b: Cell): Cell => (a === 'c' || b === 'c' ? 'c' : a + b);

/**
 * To one decimal of a hundred. Made only of counts that are shown themselves, so it says nothing
 * they do not.
 */
function shareOf(part: Cell, whole: Cell): Figure {
	if (whole === 0) return 'z';
	if (part === 'c' || whole === 'c') return 'c';
	const share = suppressRate(part, whole);
	return share === 'c' ? share : Math.round(share * 1000) / 1000;
}
