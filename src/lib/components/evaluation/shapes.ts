/** What the evaluation's components are given: numbers as text, `c` and `z` as they are. */
import type { PlanTime } from '$lib/domain/evaluation/time-on-plan';
import type { FeedbackQuestion } from '$lib/domain/feedback/questions';
import type { Quarter } from '$lib/domain/time/days';
import type { PlanKind, RaterKind } from '$lib/domain/vocabulary';

export interface Distance {
	raterKind: RaterKind;
	asked: string;
	n: string;
	missing: string;
	better: string;
	same: string;
	harder: string;
	shareBetter: string;
	shareSame: string;
	shareHarder: string;
	meanFirst: string;
	meanLatest: string;
	meanChange: string;
	medianFirst: string;
	medianLatest: string;
	medianChange: string;
	/** Means of 0 to 10 to draw; null where they are not shown. */
	path: { from: number; to: number } | null;
}

export interface Question {
	question: FeedbackQuestion;
	/** Those who gave 1, 2, 3, 4 and 5. */
	levels: string[];
	missing: string;
	share: string;
	/** The share to draw, 0 to 1; null where it is not shown. */
	part: number | null;
}

export interface Feedback {
	asked: string;
	answered: string;
	rate: string;
	questions: Question[];
}

export interface ShownFigures {
	quarter: Quarter;
	kind: 'all' | PlanKind;
	quarters: Quarter[];
	kinds: readonly ('all' | PlanKind)[];
	families: string;
	times: { time: PlanTime; count: string }[];
	raters: string;
	ratersByKind: { raterKind: RaterKind; count: string }[];
	distance: Distance[];
	feedback: Feedback | null;
}
