import { publishProblems } from '$lib/domain/plans/publishing';

/** One revision of what a goal says; `language` is the one it was written in. */
export interface GoalWriting {
	language: string;
	plain: string;
	formal: string;
	why: string;
	help: string;
	know: string;
	anchor0: string;
	anchor5: string;
	anchor10: string;
}

/** True when nothing is missing that a family reads; its steps come later. */
export function saysEverything(words: GoalWriting): boolean {
	const draft = {
		kind: 'early-help',
		whyWorried: null,
		whatIfNothingChanges: null,
		whatIsDifferentThisTime: null,
		hasEarlierPlan: false
	} as const;
	const problems = publishProblems(draft, [{ id: 'new', ...words, steps: [] }]);
	return problems.every(({ code }) => code === 'goal-has-no-step');
}
