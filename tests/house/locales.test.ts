import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '$lib/domain/vocabulary';
import { locales } from '$lib/i18n/locales';
import { allWords } from '$lib/server/i18n/catalogue';
import { keysFile } from '../../scripts/words.mjs';

const plural = /_(zero|one|two|few|many|other)$/;
const script: Record<string, RegExp> = { en: /[A-Za-z]/, ur: /[\u0600-\u06ff]/ };
/** Words that are rightly the same in every language. */
const same = new Set(['common:product']);

const en = allWords['en'] ?? {};
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
const stem = (key: string) => key.replace(plural, '');

test('typed keys are in step with the English words', () => {
	const written = readFileSync('src/lib/i18n/keys.ts', 'utf8');
	expect(written, 'run npm run words').toBe(keysFile());
});

describe.each(languages)('the words of %s', (language) => {
	const words = allWords[language] ?? {};
	const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

	test('have the same files as English', () => {
		expect(readdirSync(`src/lib/i18n/locales/${language}`).sort()).toEqual(
			readdirSync('src/lib/i18n/locales/en').sort()
		);
	});

	describe.each(Object.keys(en))('%s', (namespace) => {
		const mine = words[namespace] ?? {};
		const english = en[namespace] ?? {};
		const entries = Object.entries(mine);

		test('the same keys, with the plural forms this language needs and no others', () => {
			const wanted = new Set<string>();
			for (const key of Object.keys(english)) {
				if (!plural.test(key)) wanted.add(key);
				else for (const form of forms) wanted.add(`${stem(key)}_${form}`);
			}
			expect(Object.keys(mine).sort()).toEqual([...wanted].sort());
		});

		test('sorted', () => {
			expect(Object.keys(mine)).toEqual(Object.keys(mine).toSorted());
		});

		test('the same variables', () => {
			const wrong = entries.filter(([key, text]) => {
				const model = english[key] ?? english[`${stem(key)}_other`] ?? '';
				const counted = plural.test(key);
				const strip = (list: string[]) => list.filter((p) => !(counted && p === '{{count}}'));
				return String(strip(placeholders(text))) !== String(strip(placeholders(model)));
			});
			expect(wrong.map(([key]) => key)).toEqual([]);
		});

		test('nothing empty, in its own letters, with digits 0-9', () => {
			const wrong = entries.filter(([, text]) => {
				const bare = text.replace(/\{\{\w+\}\}/g, '');
				const hasLetters = /\p{L}/u.test(bare);
				const isOwnScript = !hasLetters || (script[language] ?? /./).test(bare);
				return text.trim() === '' || !isOwnScript || /[\u0660-\u0669\u06f0-\u06f9]/.test(text);
			});
			expect(wrong.map(([key]) => key)).toEqual([]);
		});

		test('translated, not copied', () => {
			if (language === 'en') return expect(locales.en.dir).toBe('ltr');
			const copied = entries.filter(
				([key, text]) =>
					!same.has(`${namespace}:${key}`) && text === english[key] && /\p{L}{3}/u.test(text)
			);
			expect(copied.map(([key]) => key)).toEqual([]);
		});

		test('ends as the English ends, and closes every mark it opens', () => {
			const ending = (text: string) =>
				/[.۔!]$/.test(text) ? '.' : /[?؟]$/.test(text) ? '?' : /[:：]$/.test(text) ? ':' : '';
			const opened = (text: string) =>
				(text.match(/[\u2066-\u2068]/g) ?? []).length - (text.match(/\u2069/g) ?? []).length;
			const wrong = entries.filter(
				([key, text]) => opened(text) !== 0 || ending(text) !== ending(english[key] ?? text)
			);
			expect(wrong.map(([key]) => key)).toEqual([]);
		});
	});
});

test('fixed English sentences are short enough to be read tired', () => {
	const long = Object.entries(en).flatMap(([namespace, messages]) =>
		Object.entries(messages)
			.filter(([, text]) =>
				text.split(/[.!?]\s/).some((sentence) => sentence.split(/\s+/).length > 15)
			)
			.map(([key]) => `${namespace}:${key}`)
	);
	expect(long).toEqual([]);
});
