/** What the goal's components are given. */
import type { EvidenceKind, EvidenceSource, Language, Standing } from '$lib/domain/vocabulary';
import type { Reason } from '$lib/domain/ratings/reasons';
import type { StepAsk } from '$lib/domain/steps/asking';
import type { StepState } from '$lib/domain/steps/state';
import type { Face } from '$lib/components/people/face';

/** Words in the reader's language where there are some, with where they come from. */
export interface Said {
	text: string;
	lang: string;
	passport: 'none' | 'person' | 'checked' | 'machine' | 'missing';
	original: { text: string; lang: string } | null;
	/** The text cut where a word can be tapped; left out where none can. */
	pieces?: readonly Piece[];
}

export interface Piece {
	text: string;
	/** What it means; null for words that need no explaining. */
	means: { text: string; lang: Language } | null;
}

export interface Latest {
	face: Face;
	/** Null is "I do not want to say". */
	level: number | null;
}

export interface StepLine {
	id: string;
	owner: Face;
	words: Said;
	state: StepState;
	day: string;
	/** Whole days until it is due. */
	dueIn: number;
	/** For the tick of one's own step; null for everyone else's. */
	key: string | null;
	/** What stands in its way; null when nothing does. */
	ask: {
		is: Exclude<StepAsk, 'going-on'>;
		by: Face;
		day: string;
		words: Said | null;
	} | null;
	/** For saying what stands in its way; null for who may not. */
	askKey: string | null;
}

export interface Card {
	id: string;
	words: Said;
	standing: Standing;
	latest: readonly Latest[];
	sealed: readonly Face[];
	isYourTurn: boolean;
	step: StepLine | null;
}

export interface Anchor {
	level: 0 | 5 | 10;
	words: Said;
}

export interface EvidenceLine {
	id: string;
	by: Face;
	source: EvidenceSource;
	kind: EvidenceKind;
	isChildsExperience: boolean;
	words: Said;
	day: string;
	isCorrected: boolean;
}

export interface ChildsTime {
	childId: string;
	name: string;
	ageYears: number;
	ageMonths: number;
	months: number;
	share: 'most' | 'half' | 'third' | 'quarter' | 'fifth' | 'tenth' | null;
}

export interface JourneyShape {
	lines: readonly {
		face: Face;
		points: readonly { day: string; at: number; level: number; text: string }[];
	}[];
	firstDay: string;
	lastDay: string;
}

export interface SaidWithRating {
	id: string;
	by: Face;
	level: number | null;
	day: string;
	helped: readonly Reason[];
	inTheWay: readonly Reason[];
	note: Said | null;
	/** The worker on whose device it was said. */
	with: Face | null;
	voice: { id: string; seconds: number } | null;
}

export interface Page {
	standing: Standing;
	words: {
		plain: Said;
		why: Said;
		help: Said;
		know: Said;
		anchors: readonly Anchor[];
		formal: Pick<Said, 'text' | 'lang' | 'pieces'>;
	};
	journey: JourneyShape | null;
	latest: readonly Latest[];
	apart: { low: Face; high: Face } | null;
	turn: { isYours: boolean; sealed: readonly Face[]; waitingFor: readonly Face[] };
	steps: readonly StepLine[];
	evidence: readonly EvidenceLine[];
	times: readonly ChildsTime[];
	canRate: boolean;
}
