import { expect, it } from 'vitest';
import { acceptedLanguage, firstShown } from './language';

it.each([
	[null, 'en'],
	['', 'en'],
	['ur-PK,ur;q=0.9,en;q=0.8', 'ur'],
	['en-GB,en;q=0.9,ur;q=0.8', 'en'],
	['fr-FR,ur;q=0.5,en;q=0.2', 'ur'],
	['fr,de', 'en'],
	['ur;q=nonsense', 'ur'],
	[';;;,,,q=', 'en']
])('a browser that asks for %j is shown %s', (header, language) => {
	expect(acceptedLanguage(header)).toBe(language);
});

it.each([
	[['en-XA', 'ur'], true, 'en-XA'],
	[[null, undefined, 'en-XB'], true, 'en-XB'],
	[['en-XA', 'ur'], false, 'ur'],
	[['en-XC', 'en'], true, 'en'],
	[['en-XA', null, 'en-XB'], false, undefined]
])('of %j, with pseudo-locales %s, pages are shown in %s', (candidates, hasPseudo, language) => {
	expect(firstShown(candidates, hasPseudo)).toBe(language);
});
