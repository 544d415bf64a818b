import { expect, it } from 'vitest';
import { languages } from '$lib/domain/vocabulary';
import { allWords } from '$lib/server/i18n/catalogue';
import { bodyOf } from './neutral-words';

const link = 'https://plan.example.org/join#secret';
const said = { code: '12345678', link };

it.each(languages)('a message in %s says the code or the link, and nothing beside', (language) => {
	const code = bodyOf({ kind: 'code', code: said.code }, language);
	const update = bodyOf({ kind: 'update', link }, language);
	expect(code).toContain(said.code);
	expect(update).toContain(link);
	for (const body of [code, update]) expect(body).not.toMatch(/[\u2066-\u2069]|\{\{/);
});

it.each(languages)('nothing but the code and the link is ever put into one, in %s', (language) => {
	const bodies = Object.entries(allWords[language]?.['messages'] ?? {})
		.filter(([key]) => key.startsWith('body.'))
		.flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
	expect(bodies.sort()).toEqual(['code', 'link']);
});
