import { expect, it } from 'vitest';
import { mayAgreeTo, senseState } from './understanding';

const now = 'wording-2';
const answered = (answer: 'agree' | 'not-sure' | 'differently', isSame: boolean | null = null) => ({
	answer,
	isSame,
	wordingId: now
});

it.each([
	['nothing', null, 'not-asked'],
	[
		'something about the words before these',
		{ ...answered('agree', true), wordingId: 'wording-1' },
		'words-changed'
	],
	['that they are not sure', answered('not-sure'), 'not-sure'],
	[
		'that they are not sure, and somebody marked it all the same',
		answered('not-sure', true),
		'not-sure'
	],
	['that they see it differently', answered('differently'), 'differently'],
	['that they agree', answered('agree'), 'to-hear'],
	['that they agree, and it means the same to them', answered('agree', true), 'agreed'],
	[
		'that they agree, and it means something else to them',
		answered('agree', false),
		'means-something-else'
	]
] as const)('somebody who said %s', (_, latest, state) => {
	expect(senseState(latest, now)).toBe(state);
});

it.each([
	['as they were written', null, true],
	['in a person’s words', { origin: 'person', isChecked: false }, true],
	['in words that a person checked', { origin: 'machine', isChecked: true }, true],
	['in a machine’s draft', { origin: 'machine', isChecked: false }, false],
	['in a language that is not theirs', 'missing', false]
] as const)('whoever reads a goal %s may agree to it: %s', (_, words, may) => {
	expect(mayAgreeTo(words)).toBe(may);
});
