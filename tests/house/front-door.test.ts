/** Every address is in the front door's list, and the list holds for every role. */
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { describe, expect, it, test } from 'vitest';
import { roles, type Role } from '$lib/domain/vocabulary';
import { mayEnter, routeRules, ruleOf } from '$lib/server/access/routes';
import { refuseUnguarded } from '$lib/server/hooks/front-door';
import { filesOf } from './files';

const answering = filesOf('src/routes')
	.filter((file) => /\/\+(page\.svelte|server\.ts)$/.test(file))
	.map((file) => file.replace('src/routes', '').replace(/\/\+[^/]+$/, '') || '/');
const listed: string[] = Object.keys(routeRules);

describe('the list of addresses', () => {
	test('holds every one that answers, and no other', () => {
		expect([...new Set(answering)].sort()).toEqual([...listed].sort());
	});

	test.each(listed.filter((id) => id.startsWith('/(open)')))('%s is open to everyone', (id) => {
		expect(ruleOf(id)).toBe('everyone');
		expect(mayEnter(null, id)).toBe(true);
	});

	test.each(listed.filter((id) => ruleOf(id) !== 'everyone'))(
		'%s has a door for somebody',
		(id) => {
			expect(mayEnter(null, id)).toBe(false);
			expect(roles.some((role) => mayEnter(role, id))).toBe(true);
		}
	);

	it('nobody comes in where nothing is written', () => {
		for (const role of [...roles, null] as (Role | null)[])
			for (const id of [null, '/', '/(team)', '/families', '/(team)/families/']) {
				expect(mayEnter(role, id), `${role} ${id}`).toBe(false);
			}
	});
});

/** What the outer wall makes of a page that answers `secret`. */
async function through(id: string | null, isGuarded: boolean): Promise<[number, string]> {
	const event = { route: { id }, locals: {} } as unknown as RequestEvent;
	const resolve: Parameters<Handle>[0]['resolve'] = (asked) => {
		if (isGuarded) asked.locals.isGuarded = true;
		return new Response('secret');
	};
	const response = await refuseUnguarded({ event, resolve });
	return [response.status, await response.text()];
}

describe('the outer wall', () => {
	test.each([
		['a page whose guard was asked', '/(family)/plan', true],
		['an open page', '/(open)/help', false],
		['no page at all, which is told as such', null, false]
	])('lets out %s', async (_, id, isGuarded) => {
		expect(await through(id, isGuarded)).toEqual([200, 'secret']);
	});

	test.each([
		['a page that forgot its guard', '/(family)/plan'],
		['an address nobody wrote down', '/(family)/forgotten']
	])('keeps in %s', async (_, id) => {
		expect(await through(id, false)).toEqual([404, 'Not here']);
	});
});
