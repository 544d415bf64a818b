import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../../../tests/support/door';
import { limitsFor } from './limits';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The cookies of an installation at this address; what it is told from outside is read once. */
async function cookiesAt(origin: string) {
	vi.stubEnv('ORIGIN', origin);
	return import('./cookies');
}

describe('over https', () => {
	it('every secret is __Host-, Secure, HttpOnly and SameSite', async () => {
		const { setSessionCookie, setBrowserCookie } = await cookiesAt('https://plan.example.org');
		const { cookies, kept } = aBrowser();
		setSessionCookie(cookies, 'a', limitsFor('key-worker', false));
		setBrowserCookie(cookies, 'b');
		expect([...kept.keys()]).toEqual(['__Host-session', '__Host-browser']);
		for (const { options } of kept.values()) {
			expect(options).toMatchObject({ path: '/', httpOnly: true, secure: true, sameSite: 'lax' });
			expect(options.domain).toBeUndefined();
		}
	});
});

describe('over plain http, on a person’s own machine', () => {
	it('they are the same but for what needs TLS', async () => {
		const { setSessionCookie, readCookie } = await cookiesAt('http://localhost:3000');
		const { cookies, kept } = aBrowser();
		setSessionCookie(cookies, 'a', limitsFor('parent', false));
		expect(readCookie(cookies)).toBe('a');
		expect(kept.get('session')?.options).toMatchObject({ httpOnly: true, sameSite: 'lax' });
	});
});

it.each([
	['a shared phone’s ends with the browser', 'parent', false, undefined],
	['a member of staff’s ends with the browser', 'key-worker', true, undefined],
	['an own phone’s is kept for 90 days', 'parent', true, 90 * 86_400]
] as const)('%s', async (_, role, isOwnPhone, maxAge) => {
	const { setSessionCookie } = await cookiesAt('https://plan.example.org');
	const { cookies, kept } = aBrowser();
	setSessionCookie(cookies, 'a', limitsFor(role, isOwnPhone));
	expect(kept.get('__Host-session')?.options.maxAge).toBe(maxAge);
});

it('the secret of the asking browser lives a little longer than its code', async () => {
	const { setBrowserCookie, clearBrowserCookie, readBrowserCookie } =
		await cookiesAt('https://a.b');
	const { cookies, kept } = aBrowser();
	setBrowserCookie(cookies, 'b');
	expect(kept.get('__Host-browser')?.options.maxAge).toBe(15 * 60);
	clearBrowserCookie(cookies);
	expect(readBrowserCookie(cookies)).toBeUndefined();
});

it.each([
	['big', 'big'],
	['usual', 'usual'],
	['"><script>', 'usual'],
	[undefined, 'usual']
])('a browser that says its text is %s shows it %s', async (kept, size) => {
	const { textSizeOf } = await cookiesAt('https://a.b');
	expect(textSizeOf({ get: () => kept })).toBe(size);
});
