import { describe, expect, test } from 'vitest';
import { languages } from '$lib/domain/vocabulary';
import { allWords, i18nextFor, wordsFor } from './catalogue';

const variables = { name: 'Amina', who: 'زین', day: '2 May', days: '3', level: '7', list: 'a, b' };
const counts = [0, 1, 2, 3, 5, 11, 21, 100];

describe.each(languages)('compiled words in %s are what i18next says', (language) => {
	const reference = i18nextFor(language);
	const words = wordsFor(language);
	const t = words.t as (key: string, variables?: Record<string, string | number>) => string;

	test.each(Object.keys(allWords['en'] ?? {}))('%s', (namespace) => {
		const keys = Object.keys(allWords['en']?.[namespace] ?? {});
		const plain = keys.filter((key) => !/_(one|two|few|many|zero|other)$/.test(key));
		const plural = new Set(
			keys.filter((key) => !plain.includes(key)).map((key) => key.replace(/_[a-z]+$/, ''))
		);
		for (const key of plain) {
			const all = { ...everyVariable(allWords['en']?.[namespace]?.[key] ?? ''), ...variables };
			expect(t(`${namespace}:${key}`, all)).toBe(reference.t(`${namespace}:${key}`, all));
		}
		for (const key of plural) {
			for (const count of counts) {
				const text = allWords['en']?.[namespace]?.[`${key}_other`] ?? '';
				const all = { ...everyVariable(text), ...variables, count };
				expect(t(`${namespace}:${key}`, all)).toBe(reference.t(`${namespace}:${key}`, all));
			}
		}
	});
});

function everyVariable(text: string): Record<string, string> {
	const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
	return Object.fromEntries(names.map((name) => [name, `Śam <b> ${name} & ش`]));
}

test('a name written the other way is kept whole', () => {
	expect(wordsFor('ur').t('common:signedInAs', { name: 'Kerry' })).toContain('\u2068Kerry\u2069');
	expect(wordsFor('en').t('common:signedInAs', { name: 'Kerry' })).toBe('Signed in as Kerry');
});

test('only the namespaces asked for cross to the browser', () => {
	const { messages } = wordsFor('en', 'goals').toWire();
	expect(Object.keys(messages).every((key) => key.startsWith('goals:'))).toBe(true);
	expect(Object.keys(messages).length).toBeGreaterThan(5);
	expect(wordsFor('en').toWire().messages).toEqual({});
});
