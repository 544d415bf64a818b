/** What the components of "does this make sense to you?" are given. */
import type { SenseAnswer, SenseState } from '$lib/domain/goals/understanding';
import type { CircleKind } from '$lib/domain/vocabulary';
import type { Face } from '$lib/components/people/face';
import type { CircleChoice } from '$lib/components/ratings/shapes';
import type { Said } from './shapes';

export interface SenseLine {
	id: string;
	by: Face;
	answer: SenseAnswer;
	state: SenseState;
	/** In their own words; empty when they wrote none. */
	words: string;
	/** The same spoken; null where it was not. */
	voiceId: string | null;
	lang: string;
	day: string;
	/** Null where everyone who sees the goal sees this. */
	circle: CircleKind | null;
}

export interface Senses {
	mine: SenseLine | null;
	state: SenseState;
	others: readonly SenseLine[];
	canAnswer: boolean;
}

export interface SenseQuestion {
	isOpen: boolean;
	plain: Said;
	why: Said;
	/** False for words nobody has checked yet, and for words in another language. */
	mayAgree: boolean;
	circles: readonly CircleChoice[];
	key: string;
}
