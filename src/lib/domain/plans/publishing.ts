/** What a plan must say before a family is asked to read it: rules of practice 2, 3 and 9. */
import type { PlanKind } from '../vocabulary';
import type { Day } from '../time/days';

type Words = string | null;

export interface PlanWords {
	kind: PlanKind;
	whyWorried: Words;
	whatIfNothingChanges: Words;
	whatIsDifferentThisTime: Words;
	hasEarlierPlan: boolean;
}

export interface GoalWords {
	id: string;
	plain: Words;
	help: Words;
	know: Words;
	why: Words;
	anchor0: Words;
	anchor5: Words;
	anchor10: Words;
	steps: readonly { ownerId: string | null; dueOn: Day | null }[];
}

export type PublishProblemCode =
	| 'no-goals'
	| 'why-worried-missing'
	| 'what-if-nothing-changes-missing'
	| 'what-is-different-missing'
	| 'goal-says-not-what-changes'
	| 'goal-says-not-why'
	| 'goal-says-not-how-we-help'
	| 'goal-says-not-how-we-know'
	| 'anchor-missing'
	| 'goal-has-no-step'
	| 'step-has-no-owner'
	| 'step-has-no-day';

export interface PublishProblem {
	code: PublishProblemCode;
	goalId: string | null;
}

type Check = readonly [isMissing: boolean, code: PublishProblemCode];

const isBlank = (words: Words): boolean => words === null || words.trim() === '';

const missing = (checks: readonly Check[], goalId: string | null): PublishProblem[] =>
	checks.flatMap(([isMissing, code]) => (isMissing ? [{ code, goalId }] : []));

function planChecks(plan: PlanWords, goalCount: number): Check[] {
	const isProtection = plan.kind === 'child-protection';
	return [
		[goalCount === 0, 'no-goals'],
		[isProtection && isBlank(plan.whyWorried), 'why-worried-missing'],
		[isProtection && isBlank(plan.whatIfNothingChanges), 'what-if-nothing-changes-missing'],
		[plan.hasEarlierPlan && isBlank(plan.whatIsDifferentThisTime), 'what-is-different-missing']
	];
}

const goalChecks = (goal: GoalWords): Check[] => [
	[isBlank(goal.plain), 'goal-says-not-what-changes'],
	[isBlank(goal.why), 'goal-says-not-why'],
	[isBlank(goal.help), 'goal-says-not-how-we-help'],
	[isBlank(goal.know), 'goal-says-not-how-we-know'],
	[[goal.anchor0, goal.anchor5, goal.anchor10].some(isBlank), 'anchor-missing'],
	[goal.steps.length === 0, 'goal-has-no-step'],
	[goal.steps.some((step) => step.ownerId === null), 'step-has-no-owner'],
	[goal.steps.some((step) => step.dueOn === null), 'step-has-no-day']
];

/** What is still missing, each code at most once for the plan and once for each goal. */
export function publishProblems(plan: PlanWords, goals: readonly GoalWords[]): PublishProblem[] {
	const ofPlan = missing(planChecks(plan, goals.length), null);
	return [...ofPlan, ...goals.flatMap((goal) => missing(goalChecks(goal), goal.id))];
}
