/** What the photos' components are given. */
import type { CircleKind } from '$lib/domain/vocabulary';
import type { Said } from '$lib/components/goals/shapes';
import type { Face } from '$lib/components/people/face';
import type { CircleChoice } from '$lib/components/ratings/shapes';
import type { ErrorKey } from '$lib/i18n/index';

export interface PhotoLine {
	id: string;
	by: Face;
	when: string;
	/** What it shows. */
	words: string;
	lang: string;
	state: 'waiting' | 'ready' | 'refused';
	refusal: string | null;
	width: number | null;
	height: number | null;
	circle: CircleKind;
	canTakeBack: boolean;
	/** Milliseconds since it was sent. */
	age: number;
}

export interface PhotoQuestion {
	plain: Said;
	circles: readonly CircleChoice[];
	key: string;
}

export interface Returned {
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, ErrorKey>>;
}
