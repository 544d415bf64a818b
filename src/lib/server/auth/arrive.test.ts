import { beforeEach, describe, expect, it } from 'vitest';
import { auditAbout } from '../../../../tests/support/audit';
import { aBrowser, whose } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../tests/support/world';
import { arrive, depart, leaveTo } from './arrive';
import { browserCookie, readCookie, setBrowserCookie, setSessionCookie } from './cookies';
import { limitsFor } from './limits';
import { readSession } from './sessions';

let personId: string;
beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('parent', 'Mina');
});

describe('arriving', () => {
	it.each([
		['parent', '/plan'],
		['network', '/plan'],
		['young-person', '/me'],
		['key-worker', '/families'],
		['evaluator', '/evaluation'],
		['administrator', '/imports']
	] as const)('a %s comes to %s', async (role, home) => {
		const { cookies } = aBrowser();
		expect(await arrive(cookies, { personId, role }, false)).toBe(home);
		expect(await whose(readCookie(cookies) ?? '')).toBe(personId);
	});

	it('gives a session of its own: one planted in the browser before is worth nothing', async () => {
		const { cookies } = aBrowser();
		const planted = 'a'.repeat(40);
		setSessionCookie(cookies, planted, limitsFor('parent', true));
		await arrive(cookies, { personId, role: 'parent' }, false);
		expect(readCookie(cookies)).not.toBe(planted);
		expect(await readSession(planted)).toBeNull();
	});

	it('ends the session of whoever was here before', async () => {
		const { cookies } = aBrowser();
		await arrive(cookies, { personId, role: 'parent' }, true);
		const earlier = readCookie(cookies) ?? '';
		const next = await aStaffMember('parent', 'Farid');
		await arrive(cookies, { personId: next, role: 'parent' }, true);
		expect(await readSession(earlier)).toBeNull();
		expect(await whose(readCookie(cookies) ?? '')).toBe(next);
	});

	it('throws away the secret that a code was asked with', async () => {
		const { cookies, kept } = aBrowser();
		setBrowserCookie(cookies, 'secret');
		await arrive(cookies, { personId, role: 'parent' }, false);
		expect(kept.has(browserCookie())).toBe(false);
	});
});

describe('departing', () => {
	it('ends the session, clears the cookie and is in the audit', async () => {
		const { cookies, kept } = aBrowser();
		await arrive(cookies, { personId, role: 'parent' }, true);
		const cookie = readCookie(cookies) ?? '';
		await depart(cookies, await viewerOf(personId));
		expect(await readSession(cookie)).toBeNull();
		expect([...kept.keys()]).toEqual([]);
		expect(await auditAbout(personId)).toEqual(['person.signed-out']);
	});

	it('is nothing to somebody who was not here', async () => {
		const { cookies, kept } = aBrowser();
		await depart(cookies, null);
		expect([...kept.keys()]).toEqual([]);
	});

	it('empties the cache, and leaves what waits on the phone to be sent', () => {
		const { status, headers } = leaveTo('/');
		expect([status, headers.get('location')]).toEqual([303, '/']);
		expect(headers.get('clear-site-data')).toBe('"cache"');
	});
});
