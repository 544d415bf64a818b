import type { TalkKind } from '$lib/domain/talk/threads';
import type { Said } from '$lib/components/goals/shapes';
import type { Face } from '$lib/components/people/face';

/** A thread before it is opened. */
export interface Choice {
	id: string;
	kind: TalkKind;
	people: readonly Face[];
	familyNames: string;
	without: string;
	unread: number;
}

export interface Line {
	id: string;
	by: Face;
	words: Said;
	when: string;
	seenBy: readonly { face: Face; day: string }[];
}

export interface Thread extends Omit<Choice, 'unread'> {
	lines: readonly Line[];
	olderThan: string | null;
	isOlder: boolean;
	unreadId: string | null;
	isSomebodyThere: boolean;
	canWrite: boolean;
	hasOthers: boolean;
	language: string;
	key: string;
}

/** What waits to be read, for a first page. */
export interface NewTalk {
	count: number;
	from: readonly Face[];
	canTalk: boolean;
}
