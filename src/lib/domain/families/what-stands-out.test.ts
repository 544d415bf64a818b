import { describe, expect, it } from 'vitest';
import { whatStandsOut, type CaseloadFacts } from './what-stands-out';

const nothingKnown: CaseloadFacts = {
	latePromises: null,
	daysSinceChildSeen: null,
	stepsNeedingHelp: null,
	unmetNeeds: null,
	daysClockIsLate: null,
	largestGap: null,
	daysSinceFamilySaid: null,
	newSayings: null,
	goalsHarderJustNow: null,
	goalsOnlyDone: null,
	goalsGoodEnough: null,
	goals: null
};

const inOrder: [string, Partial<CaseloadFacts>, object][] = [
	['a promise of ours is late', { latePromises: 2 }, { code: 'late-promise', count: 2 }],
	['nobody has seen the child', { daysSinceChildSeen: 24 }, { code: 'child-not-seen', days: 24 }],
	['the family asks for help', { stepsNeedingHelp: 1 }, { code: 'step-help', count: 1 }],
	['a clock is late', { daysClockIsLate: 1 }, { code: 'late-clock', days: 1 }],
	['there is no service', { unmetNeeds: 2 }, { code: 'unmet-need', count: 2 }],
	['people see it differently', { largestGap: 3 }, { code: 'gap', size: 3 }],
	['the family is quiet', { daysSinceFamilySaid: 22 }, { code: 'family-quiet', days: 22 }],
	['someone said something new', { newSayings: 1 }, { code: 'new-saying', count: 1 }],
	['a goal is harder', { goalsHarderJustNow: 1 }, { code: 'harder-just-now', count: 1 }],
	['only attendance', { goalsOnlyDone: 3 }, { code: 'only-done', count: 3 }],
	[
		'good enough everywhere',
		{ goals: 2, goalsGoodEnough: 2 },
		{ code: 'good-enough-everywhere', count: 2 }
	]
];

describe('what stands out', () => {
	it.each(inOrder)('%s', (_, facts, expected) => {
		expect(whatStandsOut({ ...nothingKnown, ...facts })).toEqual(expected);
	});

	it('each comes before all that follow it', () => {
		inOrder.forEach(([, , expected], from) => {
			const together = inOrder
				.slice(from)
				.reduce<CaseloadFacts>((all, [, facts]) => ({ ...all, ...facts }), nothingKnown);
			expect(whatStandsOut(together)).toEqual(expected);
		});
	});

	it.each([
		['nothing known', {}],
		['just inside every limit', { daysSinceChildSeen: 20, largestGap: 2, daysSinceFamilySaid: 21 }],
		['none of anything', { latePromises: 0, daysClockIsLate: 0, newSayings: 0 }],
		['one goal of two good enough', { goals: 2, goalsGoodEnough: 1 }],
		['no goals at all', { goals: 0, goalsGoodEnough: 0 }]
	])('nothing new: %s', (_, facts) => {
		expect(whatStandsOut({ ...nothingKnown, ...facts })).toEqual({ code: 'nothing-new' });
	});
});
