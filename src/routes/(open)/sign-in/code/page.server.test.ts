import { beforeEach, expect, test } from 'vitest';
import { askForCode } from '$lib/server/auth/codes';
import { readCookie, setBrowserCookie } from '$lib/server/auth/cookies';
import { finishSecondFactor } from '$lib/server/auth/second-factor';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertPasskey } from '$lib/server/repositories/passkeys';
import { anEvent, outcomeOf } from '../../../../../tests/support/asking';
import { auditAbout } from '../../../../../tests/support/audit';
import { aCodeApp } from '../../../../../tests/support/code-app';
import { aBrowser, codeSentTo, lettersTo, reachAt, whose } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember } from '../../../../../tests/support/world';
import { actions } from './+page.server';

type Event = Parameters<NonNullable<typeof actions.default>>[0];

const address = 'kerry@council.example';
const email = { channel: 'email', address } as const;
let kerry: string;
beforeEach(async () => {
	await freshStore();
	kerry = await aStaffMember('key-worker', 'Kerry');
	await reachAt(kerry, address);
});

/** Types the code that was sent to Kerry, on the way to a page. */
async function typeCode(meanwhile: () => Promise<void> = () => Promise.resolve()) {
	const { cookies } = aBrowser();
	setBrowserCookie(cookies, await askForCode({ address: email, language: 'en' }));
	const fields = { code: await codeSentTo(address), phone: 'shared' };
	await meanwhile();
	const search = '?next=%2Ffamilies%2Fnew';
	const event = anEvent({ route: '/(open)/sign-in/code', cookies, fields, search });
	return { cookies, to: await outcomeOf(() => actions.default?.(event as Event)) };
}

const addPasskey = () =>
	store.write((tx) =>
		insertPasskey(tx, {
			...{ id: newId(), personId: kerry, credentialId: 'one', publicKey: 'one', counter: 0 },
			...{ transports: [], isBackedUp: false, looks: 'computer', createdAt: now() },
			...{ usableFrom: now(), lastUsedAt: null, endedAt: null }
		})
	);

test('a code lets in somebody on the staff with nothing better, on to the page they wanted', async () => {
	const { cookies, to } = await typeCode();
	expect(to).toBe('/families/new');
	expect(await whose(readCookie(cookies) ?? '')).toBe(kerry);
});

test('who has a code app is asked for it after the code too: there is no session before', async () => {
	const app = await aCodeApp(kerry);
	const { cookies, to } = await typeCode();
	expect(to).toBe('/sign-in/second');
	expect(readCookie(cookies)).toBeUndefined();
	expect(await auditAbout(kerry)).not.toContain('person.signed-in');
	expect(await finishSecondFactor(cookies, app.code())).toMatchObject({
		state: 'in',
		entered: { personId: kerry },
		next: '/families/new'
	});
	expect(await auditAbout(kerry)).toContain('person.signed-in');
});

test('a code of before they had a passkey is worth nothing, and no other is sent', async () => {
	const { cookies, to } = await typeCode(addPasskey);
	expect(to).toEqual([400, { code: 'errors:codeTooOld' }]);
	expect(readCookie(cookies)).toBeUndefined();
	await askForCode({ address: email, language: 'en' });
	expect(await lettersTo(address)).toHaveLength(1);
});
