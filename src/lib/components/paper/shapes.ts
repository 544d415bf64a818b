import type { Page } from '$lib/components/goals/shapes';
import type { SenseLine } from '$lib/components/goals/sense-shapes';
import type { Face } from '$lib/components/people/face';
import type { Meeting, Part } from '$lib/components/plans/shapes';

export type PaperGoal = Pick<
	Page,
	'standing' | 'words' | 'latest' | 'apart' | 'steps' | 'evidence'
> & { id: string; senses: readonly SenseLine[] };

export interface Paper {
	day: string;
	name: string | null;
	plans: readonly (Omit<Part, 'goals'> & { goals: readonly PaperGoal[] })[];
	meetings: readonly Meeting[];
	team: readonly Face[];
}
