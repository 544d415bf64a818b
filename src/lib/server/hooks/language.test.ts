import { expect, it } from 'vitest';
import { acceptedLanguage } from './language';

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
