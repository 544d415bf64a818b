import { describe, expect, it } from 'vitest';
import { entries } from '$lib/data/jargon.en.json';
import { findTerms, firstOfEach, glossaryOf, type Term } from './terms';

const glossary = glossaryOf(entries, 'en');

/** The text with each hit in brackets: "a [core group] in May". */
const marked = (text: string, language = 'en', of = glossary) =>
	findTerms(text, language, of)
		.map(({ text, termId }) => (termId === null ? text : `[${text}]`))
		.join('');

const check = (rows: readonly (readonly [text: string, found: string])[]) => {
	it.each(rows)('%s', (text, found) => expect(marked(text)).toBe(found));
};
const finds = (...texts: string[]) =>
	check(texts.map((found) => [found.replaceAll(/[[\]]/g, ''), found]));
const findsNothing = (...texts: string[]) => check(texts.map((text) => [text, text]));

describe('whole words, in whatever letters', () => {
	finds(
		'The [core group] meets on Friday.',
		'[Core group]',
		'The [CORE GROUP] meets today.',
		'([core group])',
		'“[core group]”, he said',
		'a [core group]: you and us',
		'the [core group]’s plan',
		"the [core group]'s plan",
		'[children’s services]',
		"[children's services]",
		'the [core\ngroup]',
		'the [core\u00a0group]',
		'the [core  group]'
	);
	findsNothing(
		'',
		' ',
		'?!',
		'a core of groups',
		'encore groups',
		'hardcore group',
		'core. Group',
		'core\n\ngroup',
		'core, group',
		'The core',
		'apple core'
	);
});

describe('codes are told by their capitals', () => {
	finds(
		'Ask [CAMHS] about it.',
		'a [CiN plan]',
		'an [S47] and an [s.47]',
		'The [EHCP] is here.',
		'[EHCPs] and a [SENCO]',
		'Mum’s [LAC review]',
		'She has [SEND].',
		'[Cafcass] or [CAFCASS]',
		'[CAMHS]',
		'The [SENCO]’s room'
	);
	findsNothing(
		'Send it by Monday.',
		'an ice rink, a mash, a pep talk',
		'Mrs Sen and Mr Cla came',
		'la la la',
		'ACER and SENDER',
		'caf\u0301 CAF\u0301',
		'PLEASE SEND ME THE LETTER'
	);
});

describe('names and ordinary words stay as they are', () => {
	findsNothing(
		'Will and Mark come with Grace.',
		'Ace came second. Faith, Hope and Joy too.',
		'Getting up early helps Amira.',
		'The front door is locked at night.',
		'She has a hearing impairment.',
		'Dad will step up.',
		'He walks and talks: all his milestones.',
		'Inadequate',
		'He has CP.',
		'The professionals agreed on an assessment and a referral.',
		'contact at the weekend, with boundaries and routines',
		'Mum failed to engage. She was hostile.'
	);
});

describe('the longest term wins', () => {
	check([
		['Early Help', '[Early Help]'],
		['an Early Help Assessment', 'an [Early Help Assessment]'],
		['early help, assessment', '[early help], assessment'],
		['core group meeting', '[core group meeting]'],
		['core group core group', '[core group] [core group]'],
		['a child in need plan', 'a [child in need plan]'],
		['a child in need', 'a [child in need]'],
		['safety plan safety goal', '[safety plan] [safety goal]'],
		['the Review Child Protection Conference', 'the [Review Child Protection Conference]']
	]);
});

describe('more than one of it', () => {
	finds('two [core groups]', '[health visitors]', '[Family Group Conferences]', '[SENCOs]');
	finds('[chronologies] and [genograms]', '[Local Authorities]', '[CPPs]');
	findsNothing('core groupss', 'core groupes');
});

describe('hyphens', () => {
	finds(
		'a [multi-agency] plan',
		'a [multi agency] plan',
		'a [multi\u2011agency] plan',
		'a [core-group] day',
		'help – [core group] – help',
		'help—[core group]—help'
	);
	findsNothing('non-statutory', 'CAMHS-led', 'pre-core group', 'core - group', 'self-neglect');
});

describe('texts in other languages are left whole', () => {
	it.each([
		['ur', 'کور گروپ جمعے کو ملتا ہے۔'],
		['ur', 'The core group یہاں ہے'],
		['cy', 'core group']
	])('%s: %s', (language, text) => {
		expect(findTerms(text, language, glossary)).toEqual([{ text, termId: null }]);
	});

	finds('اردو [core group] اردو', 'Śam’s [core group] 👪 in Łódź');
	findsNothing('منصوبہ 12 ہفتے');
});

describe('the pieces', () => {
	it('say which term it is, and put together are the text', () => {
		expect(findTerms('The CPP. A core group!', 'en', glossary)).toEqual([
			{ text: 'The ', termId: null },
			{ text: 'CPP', termId: 'child-protection-plan' },
			{ text: '. A ', termId: null },
			{ text: 'core group', termId: 'core-group' },
			{ text: '!', termId: null }
		]);
	});

	it('are none of an empty text', () => expect(findTerms('', 'en', glossary)).toEqual([]));

	it('tell each term once', () => {
		const pieces = findTerms('A CPP, a CP plan and a TAF.', 'en', glossary);
		expect(firstOfEach(pieces).flatMap(({ text, termId }) => (termId ? text : []))).toEqual([
			'CPP',
			'TAF'
		]);
		expect(firstOfEach(pieces).map(({ text }) => text)).toEqual(pieces.map(({ text }) => text));
	});

	it.each([
		['terms', 'core group, '],
		['beginnings of terms', 'Review Child Protection '],
		['spaces', 'core        '],
		['signs', 'core----?!\n'],
		['one word', 'children']
	])('of a very long text of %s take no longer a letter', (_, part) => {
		const text = part.repeat(200_000);
		const start = performance.now();
		const pieces = findTerms(text, 'en', glossary);
		expect(performance.now() - start).toBeLessThan(5_000);
		expect(pieces.map(({ text }) => text).join('') === text).toBe(true);
	});
});

describe('what is never explained to a reader', () => {
	const term = (more: Partial<Term>): Term => ({ id: 'x', term: 'red hat', kind: 'word', ...more });
	const all = (more: Partial<Term>) => glossaryOf([term(more)], 'en');

	it.each([
		['a term', {}, '[red hat]'],
		['a soft one', { soft: true }, 'red hat'],
		['one that blames', { kind: 'blame' }, 'red hat'],
		['a loose form', { also: ['red'], loose: ['red hat'] }, 'red hat'],
		['a term beside a loose form', { loose: ['red hat stand'] }, '[red hat]']
	] as const)('%s', (_, more, found) => {
		expect(marked('red hat', 'en', all(more))).toBe(found);
	});

	it('a loose form hides the term in it', () => {
		expect(marked('a red hat stand', 'en', all({ loose: ['red hat stand'] }))).toBe(
			'a red hat stand'
		);
	});
});

describe('the glossary itself', () => {
	it('has an id for each term', () => {
		expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
	});

	const told = (entries as readonly Term[]).filter(({ soft, kind }) => !soft && kind !== 'blame');
	const forms = told.flatMap(({ id, term, also = [], loose = [] }) =>
		[term, ...also].filter((form) => !loose.includes(form)).map((form) => [form, id] as const)
	);
	it('finds each of its forms, alone in a sentence', () => {
		const lost = forms.filter(
			([form, id]) =>
				!findTerms(`We saw ${form} then.`, 'en', glossary).some(
					({ text, termId }) => text === form && termId === id
				)
		);
		expect(lost).toEqual([]);
	});
});
