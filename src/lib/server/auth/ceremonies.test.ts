import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { aBrowser } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { beginCeremony, ceremonyCookie, takeCeremony } from './ceremonies';

const noon = new Date('2026-11-22T12:00:00Z');
const secondsLater = (seconds: number) => setClock(() => new Date(noon.getTime() + seconds * 1000));

beforeEach(async () => {
	await freshStore();
	setClock(() => noon);
});
afterEach(() => setClock(null));

const detail = { challenge: 'abc' };
const begin = (cookies = aBrowser().cookies) =>
	beginCeremony(cookies, 'passkey-enter', { personId: null, detail }).then(() => cookies);
const rows = () => store.read.select().from(tables.ceremony);

describe('an exchange', () => {
	it('is given back once, to the browser that began it', async () => {
		const cookies = await begin();
		expect(await takeCeremony(cookies, 'passkey-enter')).toMatchObject({ personId: null, detail });
		expect(await takeCeremony(cookies, 'passkey-enter')).toBeNull();
		expect(await rows()).toEqual([]);
	});

	it('is given to one of fifty who ask at once', async () => {
		const cookies = await begin();
		const taken = await Promise.all(
			Array.from({ length: 50 }, () => takeCeremony(cookies, 'passkey-enter'))
		);
		expect(taken.filter((one) => one !== null)).toHaveLength(1);
	});

	it('is nothing to another browser, nor to one without a cookie, and stays', async () => {
		const cookies = await begin();
		const other = await begin();
		await takeCeremony(other, 'passkey-enter');
		expect(await takeCeremony(other, 'passkey-enter')).toBeNull();
		expect(await takeCeremony(aBrowser().cookies, 'passkey-enter')).toBeNull();
		expect(await takeCeremony(cookies, 'passkey-enter')).not.toBeNull();
	});

	it('is nothing to another purpose', async () => {
		const cookies = await begin();
		for (const purpose of ['passkey-add', 'sso', 'second-factor', 'totp-add'] as const)
			expect(await takeCeremony(cookies, purpose)).toBeNull();
		expect(await takeCeremony(cookies, 'passkey-enter')).not.toBeNull();
	});

	it.each([
		[599, true],
		[600, false],
		[601, false]
	])('after %i seconds is there: %s', async (seconds, isThere) => {
		const cookies = await begin();
		secondsLater(seconds);
		expect((await takeCeremony(cookies, 'passkey-enter')) !== null).toBe(isThere);
		expect(await rows()).toEqual([]);
	});

	it('takes the place of the one before, and remembers whose it is', async () => {
		const personId = await aStaffMember('parent');
		const cookies = await begin();
		const next = { personId, detail: { challenge: 'def' } };
		await beginCeremony(cookies, 'passkey-enter', next);
		expect(await takeCeremony(cookies, 'passkey-enter')).toMatchObject(next);
		expect(await rows()).toEqual([]);
	});

	it('that goes on keeps the time of its beginning', async () => {
		const cookies = await begin();
		const first = await takeCeremony(cookies, 'passkey-enter');
		secondsLater(500);
		if (first) await beginCeremony(cookies, 'passkey-enter', first);
		secondsLater(600);
		expect(await takeCeremony(cookies, 'passkey-enter')).toBeNull();
	});
});

it('what the browser carries is not in the table, and a planted cookie is not taken up', async () => {
	const { cookies, kept } = aBrowser();
	cookies.set(ceremonyCookie(), 'x', { path: '/' });
	await begin(cookies);
	const secret = kept.get(ceremonyCookie())?.value ?? '';
	expect(secret).toMatch(/^[\w-]{27}$/);
	expect(JSON.stringify(await rows())).not.toContain(secret);
});

it('those whose time is over are cleared away by the next that begins', async () => {
	await begin();
	secondsLater(601);
	await begin();
	expect(await rows()).toHaveLength(1);
});
