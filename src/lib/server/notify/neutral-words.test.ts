import { describe, expect, it } from 'vitest';
import { isOneText } from '$lib/domain/contact/one-text';
import { languages } from '$lib/domain/vocabulary';
import { allWords } from '$lib/server/i18n/catalogue';
import { bodyOf, subjectIn, textOf } from './neutral-words';

const code = { kind: 'code', code: '12345678' } as const;
/** As long as the link of an invitation at an address of ordinary length. */
const link = `https://ourplan.example.uk/join#${'x'.repeat(27)}`;
const invitation = { kind: 'invitation', link } as const;
const update = { kind: 'update', link } as const;

describe.each(languages)('a message in %s', (language) => {
	it('says the code or the link, and nothing beside', () => {
		const [ofCode, ofUpdate] = [bodyOf(code, language), bodyOf(update, language)];
		expect(ofCode).toContain(code.code);
		expect(ofUpdate).toContain(link);
		for (const body of [ofCode, ofUpdate]) expect(body).not.toMatch(/[\u2066-\u2069]|\{\{/);
	});

	it('that invites reads as any other update', () => {
		expect(bodyOf(invitation, language)).toBe(bodyOf(update, language));
	});

	it('has nothing but the code and the link put into it', () => {
		const bodies = Object.entries(allWords[language]?.['messages'] ?? {})
			.filter(([key]) => /^(body\.|subject)/.test(key))
			.flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
		expect(bodies.sort()).toEqual(['code', 'link']);
		expect(subjectIn(language)).not.toMatch(/[{}]/);
	});

	it('names nobody, no agency, no child and no time, and not the service either', () => {
		const bare = [code, update].map((message) =>
			bodyOf(message, language).replace(code.code, '').replace(link, '')
		);
		const telling =
			/\p{Nd}|\b(plan|child|family|school|council|social|worker|meeting|safe)\b|پلان|بچ|خاندان|اسکول|ملاقات|کارکن/iu;
		for (const words of [...bare, subjectIn(language)]) {
			expect(words).not.toMatch(telling);
			expect(words).not.toContain(allWords[language]?.['common']?.['product'] ?? 'Our Plan');
		}
	});

	it('is one text message, and in their language at an address of ordinary length', () => {
		for (const message of [code, invitation, update]) {
			expect(isOneText(textOf(message, language)), message.kind).toBe(true);
			expect(textOf(message, language)).toBe(bodyOf(message, language));
		}
	});

	it('is one text message at a long address too', () => {
		const long = `https://${'long-name.'.repeat(8)}example.uk/join#${'x'.repeat(27)}`;
		expect(isOneText(textOf({ kind: 'invitation', link: long }, language))).toBe(true);
	});
});
