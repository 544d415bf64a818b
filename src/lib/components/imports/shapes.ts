import type { Change, ChildOutcome, Reason } from '$lib/domain/plans/census-outcome';
import type { Key } from '$lib/i18n/index';

/** What a file would change about a child: days as text, codes as the census writes them. */
export type ShownChange = Pick<Change, 'field' | 'from' | 'to'>;

/** One child of a file. `more…` counts what there was no room for. */
export interface ShownChild {
	line: number;
	localId: string | null;
	outcome: ChildOutcome;
	changes: ShownChange[];
	moreChanges: number;
	reasons: Reason[];
	moreReasons: number;
}

export type OutcomeCounts = Record<ChildOutcome, number>;

/** A file that can be read, with what it would do. */
export interface ShownPreview {
	/** The file itself, sent back with "bring these children in", and what it must hash to. */
	packed: string;
	sha256: string;
	year: number | null;
	reference: string | null;
	problems: Reason[];
	counts: OutcomeCounts;
	children: ShownChild[];
	/** There were more children than a page can hold. */
	isCut: boolean;
}

type RefusalCode<K> = K extends `imports:refusal.${infer Code}` ? Code : never;

/** Why a file cannot be used. */
export interface FileTrouble {
	reason: Exclude<RefusalCode<Key>, 'title' | 'line' | 'nothing'>;
	line: number | null;
}

/** Children brought in by one import, waiting for a key worker. */
export interface WaitingImport {
	/** Marks the import on its page. */
	id: string;
	importedAt: string;
	children: { familyId: string; localId: string }[];
}
