/** What the components of families and caseloads are given. */
import type { StandsOut } from '$lib/domain/families/what-stands-out';
import type { ClockKind } from '$lib/domain/plans/clocks';
import type { MeetingKind, PlanKind, Standing } from '$lib/domain/vocabulary';
import type { Face } from '$lib/components/people/face';
import type { Tone } from '$lib/components/ui/tones';
import type { Key } from '$lib/i18n/index';

type KindOf<K> = K extends `team:live.kind.${infer Kind}` ? Kind : never;

/** The kinds of events there are words for. */
export type HappeningKind = KindOf<Key>;

export interface SparkLine {
	id: string;
	tone: Tone;
	/** `at` is 0 twelve weeks ago and 1 today. */
	points: readonly { at: number; level: number }[];
}

export type NextUp = { day: string; inDays: number } & (
	{ is: 'clock'; kind: ClockKind } | { is: 'meeting'; kind: MeetingKind }
);

export interface CaseloadRow {
	id: string;
	name: string;
	plans: readonly { id: string; kind: PlanKind; isDraft: boolean }[];
	isClosed: boolean;
	goals: number;
	standsOut: StandsOut;
	standings: readonly { standing: Standing; count: number }[];
	spark: readonly SparkLine[];
	next: NextUp | null;
	planned: NextUp | null;
	/** Whole days; null for never. */
	familySaidDays: number | null;
	childSaidDays: number | null;
	latePromises: number;
	unreadVoice: number;
	unreadTalk: number;
}

export interface Happening {
	id: string;
	kind: HappeningKind;
	familyId: string;
	familyName: string;
	by: Face;
	when: string;
}
