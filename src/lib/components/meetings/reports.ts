import type { Said } from '$lib/components/goals/shapes';
import type { Face } from '$lib/components/people/face';

/** What the team writes before a meeting, and by when. */
export interface Reports {
	due: string;
	isPast: boolean;
	reports: readonly { id: string; by: Face; words: Said; day: string; isLate: boolean }[];
}
