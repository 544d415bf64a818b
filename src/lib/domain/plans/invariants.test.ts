import { describe, expect, it } from 'vitest';
import { planProblems, reviewProblem, type ChildDates, type PlanDates } from './invariants';

const aPlan = (only: Partial<PlanDates> = {}): PlanDates => ({
	id: null,
	kind: 'early-help',
	childIds: ['amira'],
	startsOn: '2026-03-02',
	conferenceOn: null,
	closedOn: null,
	...only
});

const protection = (only: Partial<PlanDates> = {}) =>
	aPlan({ kind: 'child-protection', conferenceOn: '2026-03-02', ...only });

const aChild = (only: Partial<ChildDates> = {}): ChildDates => ({
	id: 'amira',
	bornOn: '2019-05-01',
	diedOn: null,
	...only
});

const found = (plan: PlanDates, others: PlanDates[] = [], children = [aChild()]) =>
	planProblems(plan, others, children).map(({ code, childId }) => `${code} ${childId ?? '-'}`);

describe('a plan by itself', () => {
	it.each([
		['an early help plan', aPlan(), []],
		['a plan for nobody', aPlan({ childIds: [] }), ['no-child -']],
		['protection from its conference', protection(), []],
		['protection without one', protection({ conferenceOn: null }), ['conference-day-missing -']],
		[
			'protection a day after its conference',
			protection({ conferenceOn: '2026-03-01' }),
			['starts-off-conference-day -']
		],
		[
			'protection that ends the day it starts',
			protection({ closedOn: '2026-03-02' }),
			['ends-same-day -']
		],
		['early help that ends the day it starts', aPlan({ closedOn: '2026-03-02' }), []],
		['a plan that ends before', aPlan({ closedOn: '2026-03-01' }), ['ends-before-start -']]
	])('%s', (_, plan, expected) => {
		expect(found(plan)).toEqual(expected);
	});
});

describe("beside the child's other plans", () => {
	const inNeed = (only: Partial<PlanDates> = {}) => aPlan({ kind: 'child-in-need', ...only });

	it.each([
		['a second early help plan', aPlan(), aPlan({ id: 'b' }), ['second-open-plan-of-kind amira']],
		['itself as it was', aPlan({ id: 'a' }), aPlan({ id: 'a' }), []],
		['a plan of another child', aPlan(), aPlan({ id: 'b', childIds: ['sam'] }), []],
		[
			'need beside protection',
			inNeed(),
			protection({ id: 'b' }),
			['overlaps-child-protection amira']
		],
		['protection beside need', protection(), inNeed({ id: 'b' }), ['overlaps-child-in-need amira']],
		['early help beside need', aPlan(), inNeed({ id: 'b' }), []],
		[
			'stepping up the day the other closes',
			protection(),
			inNeed({ id: 'b', startsOn: '2026-01-05', closedOn: '2026-03-02' }),
			[]
		],
		[
			'a day of overlap',
			protection(),
			inNeed({ id: 'b', startsOn: '2026-01-05', closedOn: '2026-03-03' }),
			['overlaps-child-in-need amira']
		],
		[
			'one that closed before another was opened later',
			inNeed({ closedOn: '2026-04-01' }),
			protection({ id: 'b', startsOn: '2026-04-01', conferenceOn: '2026-04-01' }),
			[]
		]
	])('%s', (_, plan, other, expected) => {
		expect(found(plan, [other])).toEqual(expected);
	});

	it('names only the child who clashes, once', () => {
		const siblings = aPlan({ childIds: ['amira', 'sam'] });
		const others = [aPlan({ id: 'b', childIds: ['sam'] }), aPlan({ id: 'c', childIds: ['sam'] })];
		expect(found(siblings, others)).toEqual(['second-open-plan-of-kind sam']);
	});
});

describe("on the child's own dates", () => {
	it.each([
		['nine months before birth', { bornOn: '2026-12-02' }, []],
		['earlier than that', { bornOn: '2026-12-03' }, ['starts-before-birth amira']],
		['a birthday nobody knows', { bornOn: null }, []],
		['still open after a death', { diedOn: '2026-05-01' }, ['runs-past-death amira']]
	])('%s', (_, child, expected) => {
		expect(found(aPlan(), [], [aChild(child)])).toEqual(expected);
	});

	it.each([
		['closed on the day of a death', '2026-05-01', []],
		['closed after it', '2026-05-02', ['runs-past-death amira']]
	])('%s', (_, closedOn, expected) => {
		expect(found(aPlan({ closedOn }), [], [aChild({ diedOn: '2026-05-01' })])).toEqual(expected);
	});
});

describe('a review', () => {
	it.each([
		['before the start', '2026-03-01', 'review-before-start'],
		['on the day of the start', '2026-03-02', 'review-before-start'],
		['after the start', '2026-03-03', null]
	])('%s', (_, heldOn, expected) => {
		expect(reviewProblem(aPlan(), heldOn)).toBe(expected);
	});
});
