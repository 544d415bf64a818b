import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCookie } from '$lib/server/auth/cookies';
import { startSession } from '$lib/server/auth/sessions';
import { callbackPath, setSsoSettings } from '$lib/server/auth/sso-settings';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { setFrozen } from '$lib/server/repositories/people';
import { insertIdentity } from '$lib/server/repositories/staff-identities';
import { anEvent, outcomeOf, type Asking } from '../../../../../../tests/support/asking';
import { aCodeApp } from '../../../../../../tests/support/code-app';
import { aBrowser, whose } from '../../../../../../tests/support/door';
import { freshStore } from '../../../../../../tests/support/harness';
import { startProvider, type TestProvider } from '../../../../../../tests/support/provider';
import { aStaffMember, viewerOf } from '../../../../../../tests/support/world';
import { GET } from '../+server';
import { load } from './+page.server';

const redirectUri = `http://localhost:5173${callbackPath}`;
const nobody = { reference: null };
let provider: TestProvider;
let kerry: string;

beforeAll(async () => {
	provider = await startProvider(redirectUri);
	const { issuer, clientId, clientSecret } = provider;
	setSsoSettings({ issuer: new URL(issuer), clientId, clientSecret, redirectUri });
});
afterAll(async () => {
	setSsoSettings(undefined);
	await provider.close();
});
beforeEach(async () => {
	await freshStore();
	provider.subject = 'kerry-at-the-council';
	provider.forge = null;
	kerry = await aStaffMember('key-worker', 'Kerry');
	vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

const link = (personId: string) =>
	store.write((tx) =>
		insertIdentity(tx, {
			...{ issuer: provider.issuer, subject: provider.subject },
			...{ id: newId(), personId, createdAt: now() }
		})
	);

/** From our page to the provider and back: where it leads, or what the page is given. */
async function goThere(search = '', asking: Partial<Asking> = {}) {
	const { cookies } = aBrowser();
	const there = { route: '/(open)/sign-in/sso', cookies, search, ...asking };
	const to = await outcomeOf(() => GET(anEvent(there) as Parameters<typeof GET>[0]));
	const back = await provider.walk(new URL(String(to)));
	const here = { route: '/(open)/sign-in/sso/done', cookies, ...asking, search: back };
	const came = await outcomeOf(() => load(anEvent(here) as Parameters<typeof load>[0]));
	return { cookies, came };
}

describe('whoever comes back from the council’s sign-in', () => {
	it('is in, on the page they wanted, when they are linked', async () => {
		await link(kerry);
		const { cookies, came } = await goThere('?next=%2Ffamilies%2Fnew');
		expect(came).toBe('/families/new');
		expect(await whose(readCookie(cookies) ?? '')).toBe(kerry);
	});

	it.each(['https://elsewhere.example', '//elsewhere.example', '/staff'])(
		'comes to their own first page instead of %s',
		async (next) => {
			await link(kerry);
			expect((await goThere(`?next=${encodeURIComponent(next)}`)).came).toBe('/families');
		}
	);

	it('shows their code app first, and has no session before', async () => {
		await link(kerry);
		await aCodeApp(kerry);
		const { cookies, came } = await goThere();
		expect(came).toBe('/sign-in/second');
		expect(readCookie(cookies)).toBeUndefined();
	});

	it('is given a reference when nobody has linked them', async () => {
		const { cookies, came } = await goThere();
		expect(came).toEqual({ reference: expect.stringMatching(/^\w{5}-\w{5}$/) as unknown });
		expect(readCookie(cookies)).toBeUndefined();
	});

	it('is nobody with a forged token, or a closed account', async () => {
		await link(kerry);
		provider.forge = () => 'forged';
		expect((await goThere()).came).toEqual(nobody);
		provider.forge = null;
		await store.write((tx) => setFrozen(tx, kerry, now()));
		expect((await goThere()).came).toEqual(nobody);
	});

	it('is nobody when they only opened the address', async () => {
		const event = anEvent({ route: '/(open)/sign-in/sso/done', search: '?code=x&state=y' });
		expect(await load(event as Parameters<typeof load>[0])).toEqual(nobody);
	});
});

describe('showing who one is', () => {
	const again = '?again&next=%2Faccount%2Fpasskeys';

	it('is not done by a colleague at the same desk', async () => {
		await link(await aStaffMember('key-worker', 'Priya'));
		const { came } = await goThere(again, { viewer: await viewerOf(kerry) });
		expect(came).toEqual(nobody);
	});

	it('goes on to sign in when the session has ended meanwhile', async () => {
		await link(kerry);
		await startSession(kerry, 'key-worker', false);
		const { came } = await goThere(again, { viewer: await viewerOf(kerry) });
		expect(came).toBe('/sign-in');
	});
});

it('a provider that cannot be reached leads to the page that says so', async () => {
	setSsoSettings({
		...{ issuer: new URL('http://localhost:1'), redirectUri },
		...{ clientId: 'our-plan', clientSecret: 'known-to-both' }
	});
	const event = anEvent({ route: '/(open)/sign-in/sso' });
	const to = await outcomeOf(() => GET(event as Parameters<typeof GET>[0]));
	expect(to).toBe('/sign-in/sso/done');
});
