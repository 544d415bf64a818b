import type { Language, Part } from '$lib/domain/vocabulary';

/** A goal as it is being written, with its steps. */
export interface DeskGoal {
	id: string;
	plain: string;
	lang: string;
	isClosed: boolean;
	/** The languages it can also be read in, and who wrote those words. */
	alsoIn: readonly { language: Language; madeBy: string }[];
	steps: readonly DeskStep[];
}

interface DeskStep {
	id: string;
	words: string;
	lang: string;
	owner: { name: string; part: Part; agency: string | null; isStaff: boolean };
	day: string;
}
