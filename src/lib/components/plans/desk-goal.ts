import type { Part } from '$lib/domain/vocabulary';

/** A goal as it is being written, with its steps. */
export interface DeskGoal {
	id: string;
	plain: string;
	lang: string;
	isClosed: boolean;
	steps: readonly DeskStep[];
}

interface DeskStep {
	id: string;
	words: string;
	lang: string;
	owner: { name: string; part: Part; agency: string | null; isStaff: boolean };
	day: string;
}
