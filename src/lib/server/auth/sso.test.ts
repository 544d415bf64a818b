import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cookies } from '@sveltejs/kit';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { insertIdentity } from '$lib/server/repositories/staff-identities';
import { aBrowser, passMinutes } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import {
	claimsOf,
	startProvider,
	type Claims,
	type TestProvider
} from '../../../../tests/support/provider';
import { aStaffMember } from '../../../../tests/support/world';
import { beginSso, finishSso, type SsoPurpose } from './sso';
import { enterWithIdentity, identityOfReference } from './sso-entering';
import { callbackPath, readSsoSettings, setSsoSettings } from './sso-settings';

const redirectUri = `http://localhost:5173${callbackPath}`;
let provider: TestProvider;

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
	provider.signedInAt = null;
	provider.forge = null;
	vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
	setClock(null);
	vi.restoreAllMocks();
});

const toComeIn: SsoPurpose = { personId: null, next: null };

/** To the provider and back: what the browser brings. */
async function goThere(cookies: Cookies, purpose = toComeIn): Promise<string> {
	const there = await beginSso(cookies, purpose);
	if (!there) throw new Error('there is no provider');
	return provider.walk(there);
}

async function signIn(purpose = toComeIn) {
	const { cookies } = aBrowser();
	return finishSso(cookies, await goThere(cookies, purpose));
}

const signedIn = () => ({
	identity: { issuer: provider.issuer, subject: 'kerry-at-the-council' }
});
/** The token says something else, and the provider signs that. */
const saying = (change: Claims) => () => {
	provider.forge = (token) => provider.signed({ ...claimsOf(token), ...change });
};
const seconds = () => Math.floor(Date.now() / 1000);

describe('signing in at the provider', () => {
	it('asks with code, PKCE, state and nonce, to come back to our own address only', async () => {
		const there = await beginSso(aBrowser().cookies, toComeIn);
		const asked = Object.fromEntries(there?.searchParams ?? []);
		expect(asked).toMatchObject({
			response_type: 'code',
			redirect_uri: redirectUri,
			scope: 'openid',
			code_challenge_method: 'S256'
		});
		for (const name of ['state', 'nonce', 'code_challenge'])
			expect(asked[name]?.length, name).toBeGreaterThan(30);
	});

	it('answers who it is by issuer and subject', async () => {
		expect(await signIn()).toEqual({ ...signedIn(), purpose: toComeIn });
	});

	it('keeps the page they wanted on the way there and back', async () => {
		const purpose = { personId: null, next: '/families' };
		expect(await signIn(purpose)).toEqual({ ...signedIn(), purpose });
	});

	it.each<[string, () => void]>([
		[
			'signed with another key',
			() => void (provider.forge = (token) => provider.signed(claimsOf(token), 'another'))
		],
		[
			'with its subject changed and the signature left',
			() =>
				void (provider.forge = (token) => {
					const [head, , signature] = token.split('.');
					const claims = JSON.stringify({ ...claimsOf(token), sub: 'admin' });
					return [head, Buffer.from(claims).toString('base64url'), signature].join('.');
				})
		],
		[
			'that nobody signed',
			() =>
				void (provider.forge = (token) => {
					const head = Buffer.from('{"alg":"none"}').toString('base64url');
					return `${head}.${token.split('.')[1]}.`;
				})
		],
		['that is half there', () => void (provider.forge = (token) => token.slice(0, 80))],
		['that is nothing', () => void (provider.forge = () => '')],
		['of another exchange', saying({ nonce: 'another' })],
		['without a nonce', saying({ nonce: undefined })],
		['for another service', saying({ aud: 'another-service' })],
		['for two services', saying({ aud: ['our-plan', 'another'], azp: 'another' })],
		['of another provider', saying({ iss: 'http://localhost:1' })],
		['that is over', saying({ exp: seconds() - 60 })],
		['made in an hour', saying({ nbf: seconds() + 3600 })],
		['about nobody', saying({ sub: undefined })],
		['about an empty subject', saying({ sub: '' })]
	])('a token %s is refused', async (_, lie) => {
		lie();
		expect(await signIn()).toBeNull();
		provider.forge = null;
		expect(await signIn()).toMatchObject(signedIn());
	});

	it('an answer with another state is refused, and the exchange is over', async () => {
		const { cookies } = aBrowser();
		const search = await goThere(cookies);
		const other = new URLSearchParams(search);
		other.set('state', 'another');
		expect(await finishSso(cookies, `?${other}`)).toBeNull();
		expect(await finishSso(cookies, search)).toBeNull();
	});

	it('an answer works once; of fifty at once, one', async () => {
		const { cookies } = aBrowser();
		const search = await goThere(cookies);
		const came = await Promise.all(Array.from({ length: 50 }, () => finishSso(cookies, search)));
		expect(came.filter((one) => one !== null)).toHaveLength(1);
		expect(await finishSso(cookies, search)).toBeNull();
	});

	it('a code that was used before is refused in an exchange of its own', async () => {
		const first = aBrowser().cookies;
		const used = new URLSearchParams(await goThere(first));
		await finishSso(first, `?${used}`);
		const second = aBrowser().cookies;
		const search = new URLSearchParams(await goThere(second));
		search.set('code', used.get('code') ?? '');
		expect(await finishSso(second, `?${search}`)).toBeNull();
	});

	it('an answer in another browser is refused: with no exchange, and with one of its own', async () => {
		const search = await goThere(aBrowser().cookies);
		expect(await finishSso(aBrowser().cookies, search)).toBeNull();
		const other = aBrowser().cookies;
		await goThere(other);
		expect(await finishSso(other, search)).toBeNull();
	});

	it('an answer after ten minutes is refused', async () => {
		const { cookies } = aBrowser();
		const search = await goThere(cookies);
		passMinutes(10.02);
		expect(await finishSso(cookies, search)).toBeNull();
	});

	it.each(['', '?', '?error=access_denied', '?code=x', '?code=x&state=y', '?state=%E0%A4%A'])(
		'%j from anywhere is refused',
		async (search) => {
			const { cookies } = aBrowser();
			await goThere(cookies);
			expect(await finishSso(cookies, search)).toBeNull();
		}
	);
});

describe('showing who one is in the middle of a session', () => {
	const purpose = { personId: '', next: '/account' };
	beforeEach(async () => void (purpose.personId = await aStaffMember('key-worker')));

	it('says whose session it was begun in, and where to go on', async () => {
		expect(await signIn(purpose)).toEqual({ ...signedIn(), purpose });
	});

	it('wants a sign-in of the last five minutes', async () => {
		const there = await beginSso(aBrowser().cookies, purpose);
		expect(there?.searchParams.get('max_age')).toBe('300');
	});

	it.each([
		['long ago', { auth_time: seconds() - 3600 }],
		['nobody knows when', { auth_time: undefined }]
	])('one of %s is refused', async (_, change) => {
		saying(change)();
		expect(await signIn(purpose)).toBeNull();
	});
});

describe('who comes in', () => {
	const identity = () => ({ issuer: provider.issuer, subject: 'kerry-at-the-council' });
	const link = (personId: string, who = identity()) =>
		store.write((tx) => insertIdentity(tx, { ...who, id: newId(), personId, createdAt: now() }));

	it('is whom an administrator has linked', async () => {
		const personId = await aStaffMember('key-worker', 'Kerry');
		await link(personId);
		expect(await enterWithIdentity(identity(), undefined)).toMatchObject({
			entered: { personId, role: 'key-worker' }
		});
	});

	it('is nobody we know, with the same reference each time: no account is made', async () => {
		const first = await enterWithIdentity(identity(), undefined);
		expect(first).toEqual(await enterWithIdentity(identity(), undefined));
		expect('reference' in first && first.reference).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
		expect(await store.read.$count(tables.person)).toBe(0);
		const reference = 'reference' in first ? first.reference : '';
		expect(await identityOfReference(store.read, reference)).toEqual(identity());
		passMinutes(7 * 24 * 60 + 1);
		expect(await identityOfReference(store.read, reference)).toBeNull();
	});

	it('is not the same subject at another provider', async () => {
		await link(await aStaffMember('key-worker'));
		const elsewhere = { ...identity(), issuer: 'https://elsewhere.example' };
		expect(await enterWithIdentity(elsewhere, undefined)).toHaveProperty('reference');
	});

	it('is nobody whose account is frozen, and never a parent', async () => {
		const frozen = await aStaffMember('key-worker');
		await link(frozen);
		await store.write(async (tx) => {
			const { person } = tables;
			await tx.update(person).set({ frozenAt: now() }).where(eq(person.id, frozen));
		});
		expect(await enterWithIdentity(identity(), undefined)).toEqual({ entered: null });
		const who = { ...identity(), subject: 'mina' };
		await link(await aStaffMember('parent'), who);
		expect(await enterWithIdentity(who, undefined)).toEqual({ entered: null });
	});
});

describe('the settings', () => {
	const said = {
		OIDC_ISSUER: 'https://login.example',
		OIDC_CLIENT_ID: 'a',
		OIDC_CLIENT_SECRET: 'b'
	};
	const live = {
		origin: 'https://plan.example.org',
		isProduction: true,
		demo: 'off',
		hasPseudoLocales: false
	} as const;

	it('are none, or whole', () => {
		expect(readSsoSettings({}, live)).toBeNull();
		expect(readSsoSettings(said, live)).toMatchObject({
			redirectUri: 'https://plan.example.org/sign-in/sso/done'
		});
	});

	it.each<[string, Record<string, string>]>([
		['a part', { OIDC_CLIENT_SECRET: '' }],
		['no address', { OIDC_ISSUER: 'login' }],
		['plain http', { OIDC_ISSUER: 'http://login.example' }],
		['plain http on this machine', { OIDC_ISSUER: 'http://localhost:1' }]
	])('that are %s keep a live service from starting', (_, change) => {
		expect(() => readSsoSettings({ ...said, ...change }, live)).toThrow(/OIDC_/);
	});

	it('may be plain http on this machine while developing, and nowhere else', () => {
		const dev = {
			origin: 'http://localhost:5173',
			isProduction: false,
			demo: 'off',
			hasPseudoLocales: false
		} as const;
		const at = (issuer: string) => readSsoSettings({ ...said, OIDC_ISSUER: issuer }, dev);
		expect(at('http://localhost:9000')?.issuer.href).toBe('http://localhost:9000/');
		expect(() => at('http://login.example')).toThrow(/https/);
	});
});
