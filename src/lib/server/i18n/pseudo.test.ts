import { describe, expect, it, test } from 'vitest';
import { locales, pseudoLanguages } from '$lib/i18n/locales';
import { addPseudoWords, allWords, wordsFor } from './catalogue';
import { pseudo } from './pseudo';

it.each([
	['No', 'ltr', '[ÑÑö]'],
	['Your plan', 'ltr', '[ÝÝöûûŕ þþļļåññ]'],
	['Your plan', 'rtl', '[ییوۆۆر پپللانن]'],
	['{{name}} read it, 2 days ago.', 'ltr', '[\u2068{{name}}\u2069 ŕŕéååð îîţţ, 2 ðååýšš ååĝöö.]'],
	['999', 'rtl', '[999]']
] as const)('%j reads %s as %j', (english, dir, read) => {
	expect(pseudo(english, dir)).toBe(read);
});

const messages = Object.values(allWords['en'] ?? {}).flatMap((words) => Object.values(words));
const letters = (text: string) => (text.replace(/\{\{\w+\}\}/g, '').match(/\p{L}/gu) ?? []).length;
const placeholders = (text: string) => String(text.match(/\{\{\w+\}\}/g));
const marks = (text: string, mark: RegExp) => (text.match(mark) ?? []).length;

describe.each(pseudoLanguages)('every string of English in %s', (language) => {
	const { dir } = locales[language];
	const pairs = messages.map((english) => [english, pseudo(english, dir)] as const);
	const wrong = (isRight: (english: string, read: string) => boolean) =>
		pairs.filter(([english, read]) => !isRight(english, read));

	it.each<[string, (english: string, read: string) => boolean]>([
		['keeps its placeholders', (e, r) => placeholders(e) === placeholders(r)],
		['has no letter of English', (_, r) => !/[A-Za-z]/.test(r.replace(/\{\{\w+\}\}/g, ''))],
		['has no markup', (_, r) => !/[<>&]/.test(r)],
		['stands in brackets', (_, r) => r.startsWith('[') && r.endsWith(']')],
		['closes what it isolates', (_, r) => marks(r, /[\u2066-\u2068]/g) === marks(r, /\u2069/g)],
		[
			'is 40 to 80 % longer',
			(e, r) => letters(e) < 2 || (letters(r) >= letters(e) * 1.4 && letters(r) <= letters(e) * 1.8)
		]
	])('%s', (_, isRight) => {
		expect(wrong(isRight)).toEqual([]);
	});
});

test('there are such words only once they were added', () => {
	const asked = (language: 'en-XA' | 'en-XB') => wordsFor(language).t('common:back');
	const english = wordsFor('en').t('common:back');
	expect(pseudoLanguages.map(asked)).toEqual([english, english]);
	addPseudoWords();
	expect(asked('en-XA')).toBe(pseudo(english, 'ltr'));
	expect(asked('en-XB')).toBe(pseudo(english, 'rtl'));
});

test('one and many keep their own words', () => {
	addPseudoWords();
	const plural = Object.entries(allWords['en'] ?? {}).flatMap(([namespace, words]) =>
		Object.keys(words)
			.filter((key) => key.endsWith('_one'))
			.map((key) => [`${namespace}:${key.slice(0, -4)}`, words[key] ?? ''] as const)
	);
	const t = wordsFor('en-XA').t as (key: string, variables: Record<string, number>) => string;
	const bare = (text: string) => text.replace(/\u2068[^\u2069]*\u2069/g, '');
	expect(plural.length).toBeGreaterThan(3);
	for (const [key, one] of plural) {
		expect(bare(t(key, { count: 1 }))).toBe(bare(pseudo(one, 'ltr')));
		expect(bare(t(key, { count: 2 }))).not.toContain('undefined');
	}
});
