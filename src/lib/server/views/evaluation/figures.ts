import { planTimes, type PlanTime } from '$lib/domain/evaluation/time-on-plan';
import { suppressRate, type Cell } from '$lib/domain/evaluation/suppression';
import type { FeedbackQuestion } from '$lib/domain/feedback/questions';
import type { Quarter } from '$lib/domain/time/days';
import { planKinds, raterKinds, type PlanKind, type RaterKind } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { partOf, publishQuarter, type Published } from './published';

export type KindChoice = 'all' | PlanKind;
export const kindChoices: readonly KindChoice[] = ['all', ...planKinds];

export interface DistanceFigures {
	raterKind: RaterKind;
	asked: Cell;
	n: Cell;
	missing: Cell;
	better: Cell;
	same: Cell;
	harder: Cell;
	/** Means of 0 to 10, to one decimal. */
	first: Cell;
	latest: Cell;
	change: Cell;
}

export interface QuestionFigures {
	question: FeedbackQuestion;
	/** Those who gave 1, 2, 3, 4 and 5. */
	levels: Cell[];
	missing: Cell;
	/** Those who gave 4 or 5, as a share of 0 to 1 of those who gave a number. */
	share: Cell;
}

/** One slice of what is published about a quarter. A cell is `c` where it may not be shown. */
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
		rate: Cell;
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
	const at = ({ cells }: { cells: Cell[] }): Cell => cells[row] ?? 'c';
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

type At = (column: { cells: Cell[] }) => Cell;

function distanceOf({ raterKind, asked, means }: Published['distance'][number], at: At) {
	const measured = partOf(asked, 'measured');
	return {
		raterKind,
		asked: at(asked),
		n: at(measured),
		missing: at(partOf(asked, 'missing')),
		better: at(partOf(measured, 'better')),
		same: at(partOf(measured, 'same')),
		harder: at(partOf(measured, 'harder')),
		first: at({ cells: means.first }),
		latest: at({ cells: means.latest }),
		change: at({ cells: means.change })
	};
}

function feedbackOf({ questions, asked }: NonNullable<Published['feedback']>, at: At) {
	const answered = partOf(asked, 'answered');
	return {
		asked: at(asked),
		answered: at(answered),
		rate: shareOf(at(answered), at(partOf(asked, 'not-answered'))),
		questions: questions.map((question, index) => {
			const [agree, other] = [partOf(answered, 'agree', index), partOf(answered, 'other', index)];
			const level = (id: number) => at(partOf(id > 3 ? agree : other, String(id)));
			return {
				question,
				levels: [1, 2, 3, 4, 5].map(level),
				missing: at(partOf(answered, 'missing', index)),
				share: shareOf(at(agree), at(other))
			};
		})
	};
}

/** A share made only of counts that are shown themselves, so it says nothing they do not. */
function shareOf(part: Cell, rest: Cell): Cell {
	if (part === 'c' || rest === 'c') return 'c';
	const share = suppressRate(part, part + rest);
	return share === 'c' ? share : Math.round(share * 100) / 100;
}
