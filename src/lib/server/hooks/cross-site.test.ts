import { describe, expect, it } from 'vitest';
import { isOurOwn } from './cross-site';

const origin = 'https://plan.example.org';
const ask = (method: string, headers: Record<string, string>) =>
	isOurOwn(new Request(`${origin}/sign-out`, { method, headers }), origin);

it.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and may come from anywhere', (method) => {
	expect(ask(method, { origin: 'https://evil.example' })).toBe(true);
});

describe.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s', (method) => {
	it.each([
		[{ origin }],
		[{ origin, 'content-type': 'application/json' }],
		[{ 'sec-fetch-site': 'same-origin' }]
	])('is ours with %j', (headers) => expect(ask(method, headers)).toBe(true));

	it.each([
		[{}],
		[{ origin: 'https://evil.example' }],
		[{ origin: 'null' }],
		[{ origin: 'http://plan.example.org' }],
		[{ origin: 'https://plan.example.org.evil.example' }],
		[{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
		[{ 'sec-fetch-site': 'cross-site' }],
		[{ 'sec-fetch-site': 'same-site' }],
		[{ 'sec-fetch-site': 'none' }],
		[{ 'content-type': 'application/json' }],
		[{ referer: `${origin}/plan` }]
	])('is refused with %j', (headers) => expect(ask(method, headers)).toBe(false));
});
