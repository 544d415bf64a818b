import { expect, it } from 'vitest';
import { ConfigProblem, readConfig } from './config';

const real = { NODE_ENV: 'production', ORIGIN: 'https://plan.example.org' };

it.each([
	[{}, false],
	[{ PSEUDO_LOCALES: '' }, false],
	[{ PSEUDO_LOCALES: 'yes' }, false],
	[{ PSEUDO_LOCALES: 'on' }, true],
	[real, false]
] as [NodeJS.ProcessEnv, boolean][])('%j: pseudo-locales %s', (env, has) => {
	expect(readConfig(env).hasPseudoLocales).toBe(has);
});

it('real families are never shown a pseudo-locale', () => {
	expect(() => readConfig({ ...real, PSEUDO_LOCALES: 'on' })).toThrow(ConfigProblem);
});
