import { expect, test } from 'vitest';
import { eyesFirst, needsEyes } from './eyes-first';
import { whatStandsOut, type CaseloadFacts, type StandsOut } from './what-stands-out';

const nothing: CaseloadFacts = {
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

/** Each alone, in the order in which what stands out prefers them. */
const alone: StandsOut[] = [
	{ ...nothing, latePromises: 1 },
	{ ...nothing, daysSinceChildSeen: 40 },
	{ ...nothing, stepsNeedingHelp: 1 },
	{ ...nothing, daysClockIsLate: 2 },
	{ ...nothing, unmetNeeds: 1 },
	{ ...nothing, largestGap: 5 },
	{ ...nothing, daysSinceFamilySaid: 40 },
	{ ...nothing, newSayings: 1 },
	{ ...nothing, goalsHarderJustNow: 1 },
	{ ...nothing, goalsOnlyDone: 1 },
	{ ...nothing, goals: 1, goalsGoodEnough: 1 },
	nothing
].map(whatStandsOut);

test('families are looked at in the order in which reasons stand out', () => {
	expect(alone.toReversed().sort(eyesFirst)).toEqual(alone);
});

test('more of the same reason does not go first', () => {
	expect(eyesFirst({ code: 'gap', size: 3 }, { code: 'gap', size: 9 })).toBe(0);
});

test('only what goes well and what is quiet can wait', () => {
	const waiting = alone.filter((reason) => !needsEyes(reason)).map(({ code }) => code);
	expect(waiting).toEqual(['good-enough-everywhere', 'nothing-new']);
});
