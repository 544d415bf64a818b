import { describe, expect, it } from 'vitest';
import { publishProblems, type GoalWords, type PlanWords } from './publishing';

const aPlan = (only: Partial<PlanWords> = {}): PlanWords => ({
	kind: 'early-help',
	whyWorried: null,
	whatIfNothingChanges: null,
	whatIsDifferentThisTime: null,
	hasEarlierPlan: false,
	...only
});

const aGoal = (only: Partial<GoalWords> = {}): GoalWords => ({
	id: 'mornings',
	plain: 'Sam gets to school on time',
	help: 'Breakfast club keeps a place for Sam',
	know: 'The school register',
	why: 'Sam misses the start of reading',
	anchor0: 'Sam is at home',
	anchor5: 'Sam is there, but late',
	anchor10: 'Sam walks in with friends',
	steps: [{ ownerId: 'mum', dueOn: '2026-03-20' }],
	...only
});

const found = (plan: PlanWords, goals: GoalWords[]) =>
	publishProblems(plan, goals).map(({ code, goalId }) => `${code} ${goalId ?? '-'}`);

describe('what a plan says', () => {
	it.each([
		['early help with a whole goal', aPlan(), []],
		[
			'child protection without its two answers',
			aPlan({ kind: 'child-protection' }),
			['why-worried-missing -', 'what-if-nothing-changes-missing -']
		],
		[
			'child protection with both',
			aPlan({
				kind: 'child-protection',
				whyWorried: 'Sam was hurt twice',
				whatIfNothingChanges: 'We would ask a court'
			}),
			[]
		],
		[
			'child protection with only spaces',
			aPlan({ kind: 'child-protection', whyWorried: '  ', whatIfNothingChanges: 'A court' }),
			['why-worried-missing -']
		],
		['a plan after another', aPlan({ hasEarlierPlan: true }), ['what-is-different-missing -']],
		[
			'a plan after another that says what is different',
			aPlan({ hasEarlierPlan: true, whatIsDifferentThisTime: 'Gran is here' }),
			[]
		]
	])('%s', (_, plan, expected) => {
		expect(found(plan, [aGoal()])).toEqual(expected);
	});

	it('a plan without goals is not a plan', () => {
		expect(found(aPlan(), [])).toEqual(['no-goals -']);
	});
});

describe('what a goal says', () => {
	it.each([
		['not what changes', { plain: '' }, 'goal-says-not-what-changes'],
		['not why', { why: null }, 'goal-says-not-why'],
		['not how we help', { help: null }, 'goal-says-not-how-we-help'],
		['not how we know', { know: ' ' }, 'goal-says-not-how-we-know'],
		['not what 5 looks like', { anchor5: null }, 'anchor-missing'],
		['no step', { steps: [] }, 'goal-has-no-step'],
		['a step of nobody', { steps: [{ ownerId: null, dueOn: '2026-03-20' }] }, 'step-has-no-owner'],
		['a step for no day', { steps: [{ ownerId: 'mum', dueOn: null }] }, 'step-has-no-day']
	])('%s', (_, only, code) => {
		expect(found(aPlan(), [aGoal(only)])).toEqual([`${code} mornings`]);
	});

	it('each goal is named', () => {
		const goals = [aGoal(), aGoal({ id: 'sleep', know: null })];
		expect(found(aPlan(), goals)).toEqual(['goal-says-not-how-we-know sleep']);
	});

	it('two steps of nobody are one problem', () => {
		const step = { ownerId: null, dueOn: '2026-03-20' };
		expect(found(aPlan(), [aGoal({ steps: [step, step] })])).toHaveLength(1);
	});
});
