import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { isUse } from './identify';

const origin = 'https://plan.example.org';

it.each([
	['a page', '/families/1', false, null, true],
	['the data of a page one goes to', '/families/1', true, '/families', true],
	['the data of a page, from a browser that names none', '/families/1', true, null, true],
	['the data of a page that reads itself again', '/families/1', true, '/families/1?all', false],
	['the page itself once more', '/families/1', false, '/families/1', true],
	['the live stream', '/api/live', false, '/families/1', false]
])('%s', (_, path, isDataRequest, from, isUsed) => {
	const headers = new Headers(from === null ? {} : { referer: origin + from });
	const event = { url: new URL(origin + path), request: { headers }, isDataRequest };
	expect(isUse(event as unknown as RequestEvent)).toBe(isUsed);
});
