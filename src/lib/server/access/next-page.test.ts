import { describe, expect, it } from 'vitest';
import { newId } from '$lib/server/db/id';
import { carryingNext, nextPage } from './next-page';

const id = newId();

describe('the page somebody asked for', () => {
	it.each([
		['parent', '/plan'],
		['parent', `/plan/goals/${id}`],
		['parent', `/plan/goals/${id}/rate/sent`],
		['network', '/people'],
		['young-person', '/me/say'],
		['key-worker', `/families/${id}/plan/${id}`],
		['evaluator', '/evaluation/download.csv'],
		['administrator', '/imports/waiting'],
		['parent', '/account']
	] as const)('a %s goes on to %s', (role, path) => expect(nextPage(role, path)).toBe(path));

	it.each([
		['parent', '/families'],
		['parent', '/me'],
		['young-person', '/plan'],
		['key-worker', '/imports'],
		['chair', `/families/${id}/invite`],
		['evaluator', '/plan']
	] as const)('a %s does not go on to %s', (role, path) => expect(nextPage(role, path)).toBeNull());
});

it.each([
	null,
	'',
	'plan',
	'//evil.example',
	'///evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/plan\\..\\evil',
	'https://evil.example/plan',
	'http:/evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'/%2f/evil.example',
	'/%5cevil.example',
	'/plan%0d%0aSet-Cookie:a=b',
	'/plan\r\nLocation: //evil.example',
	'/plan\u0000',
	'/plan\t',
	' /plan',
	'/plan ',
	'/plan?next=//evil.example',
	'/plan#@evil.example',
	'/plan@evil.example',
	'/plan/../../evil',
	'/./plan',
	'/plan//goals',
	'/plan/goals/',
	'/nowhere',
	'/(family)/plan',
	'/plan/goals/[goalId]',
	'/ｐlan',
	'/plan\u202e',
	`/plan/goals/${'a'.repeat(300)}`,
	'/__data.json',
	'/plan/__data.json'
])('%j is no page of ours', (asked) => expect(nextPage('parent', asked)).toBeNull());

it('is carried along as one value, whatever is in it', () => {
	expect(carryingNext('/sign-in', null)).toBe('/sign-in');
	const carried = carryingNext('/sign-in', '//evil.example?a=b&c#d');
	expect(new URL(carried, 'https://plan.example.org').searchParams.get('next')).toBe(
		'//evil.example?a=b&c#d'
	);
});
