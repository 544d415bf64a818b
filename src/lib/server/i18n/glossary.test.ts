import { describe, expect, test } from 'vitest';
import { explain } from './glossary';

const meant = (text: string, lang = 'en', reader: 'en' | 'ur' = 'en') =>
	explain(text, lang, reader)?.flatMap(({ text, means }) => (means ? [[text, means]] : [])) ?? null;

describe('professionals’ words are explained', () => {
	test('in whole sentences, with what a family should know', () => {
		expect(meant('The core group meets.')).toEqual([
			[
				'core group',
				{
					text: 'The small group that meets about your plan: you and the people who help. It meets every few weeks.',
					lang: 'en'
				}
			]
		]);
	});

	test('without advice that is for whoever writes', () => {
		expect(meant('A looked after child.')?.[0]?.[1]).toEqual({
			text: 'A child who is being cared for by the council.',
			lang: 'en'
		});
	});

	test('each at its first place', () => {
		expect(meant('The core group. That core group. A TAF.')?.map(([text]) => text)).toEqual([
			'core group',
			'TAF'
		]);
	});

	test('in English where an English text has no explanation in the reader’s language', () => {
		expect(meant('The core group', 'en', 'ur')?.[0]?.[1]).toMatchObject({ lang: 'en' });
	});

	test.each([
		['no such word', 'Mum and Dad', 'en'],
		['no words', '', 'en'],
		['another language', 'کور گروپ دیکھے گا', 'ur']
	])('nothing where there is %s', (_, text, lang) => {
		expect(explain(text, lang, 'ur')).toBeNull();
	});
});
