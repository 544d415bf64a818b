import type { Handle, RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { readSafety } from '$lib/server/commands/people/read-safety';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { explainFirst } from './first-use';

let world: World;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

interface Asked {
	by: string | null;
	route?: string;
	method?: string;
	isDataRequest?: boolean;
}

/** Where this request is led, or `the page`. */
async function leadsTo({ by, route = '/(family)/plan', method = 'GET', isDataRequest }: Asked) {
	const event = {
		route: { id: route },
		request: new Request('http://localhost/', { method }),
		isDataRequest: isDataRequest ?? false,
		locals: { viewer: by && (await viewerOf(by)) }
	} as unknown as RequestEvent;
	const resolve: Parameters<Handle>[0]['resolve'] = () => new Response('the page');
	const response = await explainFirst({ event, resolve });
	return response.headers.get('location') ?? response.text();
}

test('the first page of their own is the one that explains, until they go on', async () => {
	const { mother: by, father } = world;
	expect(await leadsTo({ by })).toBe('/welcome');
	await readSafety({ personId: by });
	expect(await leadsTo({ by })).toBe('the page');
	expect(await leadsTo({ by: father })).toBe('/welcome');
});

it('is so for a young person too', async () => {
	expect(await leadsTo({ by: world.young, route: '/(young)/me/say' })).toBe('/welcome');
});

describe('nobody is stopped', () => {
	test.each([
		['a stranger', { by: null }],
		['somebody asking for help', { by: 'mother', route: '/(open)/help' }],
		['somebody showing who they are', { by: 'mother', route: '/(account)/prove' }],
		['a worker on a page that is not theirs', { by: 'worker' }],
		['a form that was filled in', { by: 'mother', method: 'POST' }],
		['a page that reads itself again', { by: 'mother', isDataRequest: true }]
	] as const)('%s', async (_, asked) => {
		const by = asked.by && world[asked.by];
		expect(await leadsTo({ ...asked, by })).toBe('the page');
	});
});
