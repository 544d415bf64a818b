import { expect, it } from 'vitest';
import { languageForm, localPath } from './language';

it.each([
	['/plan', '/plan'],
	['/plan/goals/1?sort=new', '/plan/goals/1?sort=new'],
	['/join?lang=ur', '/join'],
	['/plan/../join', '/join']
])('%j leads back to %j', (path, back) => expect(localPath(path)).toBe(back));

it.each([
	null,
	undefined,
	'',
	'plan',
	'//evil.example',
	'///evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/\t/evil.example',
	'/\n/evil.example',
	'/.//evil.example',
	'/..//evil.example',
	'https://evil.example',
	'https:evil.example',
	'javascript:alert(1)',
	'http://here.invalid/plan',
	' //evil.example',
	'/%0d%0aLocation:/../..//evil.example'
])('%j leads to the first page or stays here', (path) => {
	const back = localPath(path);
	expect(back).toMatch(/^\/(?![/\\])/);
	expect(new URL(back, 'https://plan.example.org').origin).toBe('https://plan.example.org');
});

it('a language nobody speaks here is refused', () => {
	expect(languageForm.safeParse({ language: 'xx' }).success).toBe(false);
	expect(languageForm.parse({ language: 'ur' })).toEqual({ language: 'ur', back: '/' });
});
