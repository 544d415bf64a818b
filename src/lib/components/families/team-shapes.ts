/** What the components of a goal's page for the team are given. */
import type { Key } from '$lib/i18n/index';
import type { Happening } from '$lib/components/caseload/shapes';
import type { Senses } from '$lib/components/goals/sense-shapes';
import type { Page, SaidWithRating } from '$lib/components/goals/shapes';
import type { OnlyFor } from './family-shapes';

export interface TeamGoal {
	familyId: string;
	familyName: string;
	planId: string;
	page: Page & { id: string };
	said: readonly SaidWithRating[];
	senses: Senses;
	onlyFor: OnlyFor;
	news: readonly Happening[];
	/** Null where nothing can be added. */
	adding: { key: string; today: string; readers: string } | null;
	canWrite: boolean;
}

/** What a form's action gave back: what was typed, and what is wrong with it. */
export interface Returned {
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, Extract<Key, `errors:${string}`>>>;
}
