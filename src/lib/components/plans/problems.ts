import type { PublishProblem, PublishProblemCode } from '$lib/domain/plans/publishing';
import type { Translate } from '$lib/i18n/index';

/** Something a plan does not say yet: where it stands on the page, and where it is written. */
export interface MissingLine {
	/** Of its element on the plan's page. */
	id: string;
	goalId: string | null;
	words: string;
	/** The same with the goal it is about, for the top of the page. */
	summary: string;
	/** The page and field where it is written. */
	href: string;
}

const fields: Record<PublishProblemCode, string> = {
	'no-goals': 'goals/new',
	'why-worried-missing': 'why?missing#whyWorried',
	'what-if-nothing-changes-missing': 'why?missing#whatIfNothingChanges',
	'what-is-different-missing': 'why?missing#whatIsDifferentThisTime',
	'goal-says-not-what-changes': 'edit?missing#plain',
	'goal-says-not-why': 'edit?missing#why',
	'goal-says-not-how-we-help': 'edit?missing#help',
	'goal-says-not-how-we-know': 'edit?missing#know',
	'anchor-missing': 'edit?missing#anchor0',
	'goal-has-no-step': 'steps/new',
	'step-has-no-owner': 'steps/new',
	'step-has-no-day': 'steps/new'
};

/** `plan` is the path of the plan's page. */
export function lineOf(
	t: Translate,
	plan: string,
	{ code, goalId }: PublishProblem,
	goals: readonly { id: string; plain: string }[]
): MissingLine {
	const goal = goals.find(({ id }) => id === goalId);
	const words = t(`team:write.missing.${code}`);
	return {
		id: goalId === null ? code : `${code}-${goalId}`,
		goalId,
		words,
		summary: goal ? t('team:write.missing.ofGoal', { goal: goal.plain, missing: words }) : words,
		href: goalId === null ? `${plan}/${fields[code]}` : `${plan}/goals/${goalId}/${fields[code]}`
	};
}
