import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShownPasskey } from '$lib/inputs/passkey';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { auditAbout } from '../../../../tests/support/audit';
import {
	anAuthenticator,
	type Authenticator,
	type Said
} from '../../../../tests/support/authenticator';
import { aBrowser, passMinutes, reachAt } from '../../../../tests/support/door';
import { aNewBrowser } from '../../../../tests/support/devices';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../tests/support/world';
import { cancelChange, noticesFor } from './account-changes';
import { beginAdding, finishAdding } from './passkeys-adding';
import {
	beginEntering,
	beginProving,
	enterWithPasskey,
	proveWithPasskey
} from './passkeys-entering';
import { removePasskey } from './passkeys-removing';
import { passkeySiteOf } from './passkeys-site';
import { heldPasskeysOf } from './passkeys-usable';

let kerry: string;
let key: Authenticator;

beforeEach(async () => {
	await freshStore();
	kerry = await aStaffMember('key-worker', 'Kerry');
	key = anAuthenticator();
});
afterEach(() => setClock(null));

async function add(personId = kerry, authenticator = key, said: Partial<Said> = {}) {
	const { cookies } = aBrowser();
	const viewer = await viewerOf(personId);
	const challenge = (await beginAdding(cookies, viewer))?.challenge ?? '';
	return finishAdding(cookies, viewer, authenticator.add({ challenge, ...said }), 'phone');
}

/** Asks for a challenge and shows the key; `change` is what a liar does to the answer. */
async function enterWith(said: Partial<Said> = {}, change = (answer: ShownPasskey) => answer) {
	const { cookies } = aBrowser();
	const challenge = (await beginEntering(cookies))?.challenge ?? '';
	return enterWithPasskey(cookies, change(key.show({ challenge, ...said })), aNewBrowser());
}

const letIn = () => ({ personId: kerry, role: 'key-worker' });
const notAdded = { ok: false, reason: 'passkey-not-added' };
const kept = () => store.read.select().from(tables.passkey);

describe('adding one', () => {
	it('asks for one that is found by itself, with its owner verified, and says nobody’s name', async () => {
		const options = await beginAdding(aBrowser().cookies, await viewerOf(kerry));
		expect(options).toMatchObject({
			rp: { id: 'localhost', name: 'Our Plan' },
			user: { name: 'Our Plan', displayName: 'Our Plan' },
			attestation: 'none',
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
		});
		expect(Buffer.from(options?.challenge ?? '', 'base64url').length).toBeGreaterThanOrEqual(32);
		expect(Buffer.from(options?.user.id ?? '', 'base64url')).toHaveLength(32);
	});

	it('works for staff at once, and is told in the product', async () => {
		expect(await add()).toMatchObject({ ok: true, isBackedUp: false });
		expect(await enterWith()).toMatchObject(letIn());
		expect(await auditAbout(kerry)).toEqual(['passkey.added', 'person.signed-in']);
		expect(await noticesFor(store.read, kerry)).toMatchObject([{ kind: 'passkey-added' }]);
	});

	it.each(['parent', 'young-person', 'network'] as const)('for a %s waits a day', async (role) => {
		const personId = await aStaffMember(role, 'Mina');
		const added = await add(personId);
		const day = new Date(now().getTime() + 86_400_000);
		expect(added.ok && Math.abs(added.usableFrom.getTime() - day.getTime())).toBeLessThan(60_000);
		expect(await enterWith()).toBeNull();
		passMinutes(24 * 60 + 1);
		expect(await enterWith()).toMatchObject({ personId, role });
	});

	it('that its owner says was not them never works', async () => {
		const personId = await aStaffMember('parent', 'Mina');
		await add(personId);
		const [notice] = await noticesFor(store.read, personId);
		await cancelChange(await viewerOf(personId), notice?.id ?? '');
		passMinutes(24 * 60 + 1);
		expect(await enterWith()).toBeNull();
		expect(await heldPasskeysOf(store.read, personId)).toEqual([]);
	});

	it.each<[string, Partial<Said>]>([
		['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
		['another origin', { origin: 'https://evil.example' }],
		['another site', { rpID: 'evil.example' }],
		['an owner nobody verified', { isVerified: false }],
		['another kind of exchange', { type: 'webauthn.get' }]
	])('with %s is refused, and nothing is kept', async (_, lie) => {
		expect(await add(kerry, key, lie)).toEqual(notAdded);
		expect(await kept()).toEqual([]);
	});

	it('twice is refused, also for another person', async () => {
		await add();
		expect(await add()).toEqual(notAdded);
		expect(await add(await aStaffMember('chair'), key)).toEqual(notAdded);
	});

	it('begun by one person cannot be ended by another in the same browser', async () => {
		const { cookies } = aBrowser();
		const challenge = (await beginAdding(cookies, await viewerOf(kerry)))?.challenge ?? '';
		const other = await viewerOf(await aStaffMember('chair'));
		const answer = key.add({ challenge });
		expect(await finishAdding(cookies, other, answer, 'phone')).toEqual(notAdded);
		expect(await finishAdding(cookies, await viewerOf(kerry), answer, 'phone')).toEqual(notAdded);
	});

	it('says when it may also be on other devices', async () => {
		expect(await add(kerry, key, { isBackedUp: true })).toMatchObject({ isBackedUp: true });
	});
});

describe('coming in with one', () => {
	beforeEach(() => add());

	it('begins with a challenge of its own, and names nobody', async () => {
		const { cookies } = aBrowser();
		const [first, second] = [await beginEntering(cookies), await beginEntering(cookies)];
		expect(first?.challenge).not.toBe(second?.challenge);
		expect(first).toMatchObject({ userVerification: 'required', allowCredentials: [] });
	});

	const flip = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
	const changed =
		(part: 'signature' | 'authenticatorData' | 'clientDataJSON', to: string) =>
		(answer: ShownPasskey) => ({ ...answer, response: { ...answer.response, [part]: to } });

	it.each<[string, Partial<Said>, ((answer: ShownPasskey) => ShownPasskey)?]>([
		['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
		['another origin', { origin: 'https://evil.example' }],
		['our host at another port', { origin: 'http://localhost:1' }],
		['another site', { rpID: 'evil.example' }],
		['an owner nobody verified', { isVerified: false }],
		['another kind of exchange', { type: 'webauthn.create' }],
		['a signature of another key', {}, () => anAuthenticator().show({ challenge: 'x' })],
		['half an answer', {}, changed('authenticatorData', 'AAAA')],
		['a signature that is none', {}, changed('signature', 'AAAA')],
		['words that are no JSON', {}, changed('clientDataJSON', 'AAAA')],
		['a name that is not its own', {}, (answer) => ({ ...answer, rawId: 'AAAA' })],
		[
			'one bit of the challenge changed',
			{},
			(answer) => changed('clientDataJSON', flip(answer.response.clientDataJSON))(answer)
		]
	])('with %s is refused, and never a crash', async (_, lie, change) => {
		expect(await enterWith(lie, change)).toBeNull();
		expect(await enterWith()).toMatchObject(letIn());
	});

	it('with a good answer of another key under this key’s name is refused', async () => {
		const forge = anAuthenticator();
		const { cookies } = aBrowser();
		const challenge = (await beginEntering(cookies))?.challenge ?? '';
		const answer = { ...forge.show({ challenge }), id: key.id, rawId: key.id };
		expect(await enterWithPasskey(cookies, answer, aNewBrowser())).toBeNull();
	});

	it('answers a challenge once: a bad answer uses it up', async () => {
		const { cookies } = aBrowser();
		const challenge = (await beginEntering(cookies))?.challenge ?? '';
		const good = key.show({ challenge });
		await enterWithPasskey(cookies, changed('signature', 'AAAA')(good), aNewBrowser());
		expect(await enterWithPasskey(cookies, good, aNewBrowser())).toBeNull();
	});

	it('of fifty at once lets in one', async () => {
		const { cookies } = aBrowser();
		const challenge = (await beginEntering(cookies))?.challenge ?? '';
		const answer = key.show({ challenge });
		const entered = await Promise.all(
			Array.from({ length: 50 }, () => enterWithPasskey(cookies, answer, aNewBrowser()))
		);
		expect(entered.filter((one) => one !== null)).toHaveLength(1);
	});

	it('is refused in another browser than the one that asked', async () => {
		const challenge = (await beginEntering(aBrowser().cookies))?.challenge ?? '';
		const { cookies: other } = aBrowser();
		await beginEntering(other);
		expect(await enterWithPasskey(other, key.show({ challenge }), aNewBrowser())).toBeNull();
	});

	it('is refused after ten minutes', async () => {
		const { cookies } = aBrowser();
		const challenge = (await beginEntering(cookies))?.challenge ?? '';
		passMinutes(10.02);
		expect(await enterWithPasskey(cookies, key.show({ challenge }), aNewBrowser())).toBeNull();
	});

	it('whose counter goes back is refused and flagged; one that goes on is not', async () => {
		expect(await enterWith({ counter: 5 })).toMatchObject(letIn());
		for (const counter of [5, 4, 0]) expect(await enterWith({ counter })).toBeNull();
		expect(await enterWith({ counter: 6 })).toMatchObject(letIn());
		const doubts = (await auditAbout(kerry)).filter((action) => action === 'passkey.doubted');
		expect(doubts).toHaveLength(3);
	});

	it('with a forged counter flags nobody', async () => {
		await enterWith({ counter: 5 });
		await enterWith({ counter: 1 }, changed('signature', 'AAAA'));
		expect(await auditAbout(kerry)).not.toContain('passkey.doubted');
	});

	it('is the same refusal for a frozen person, an ended key and one nobody knows', async () => {
		const frozen = { frozenAt: now() };
		await store.write(async (tx) => {
			await tx.update(tables.person).set(frozen).where(eq(tables.person.id, kerry));
		});
		expect(await enterWith()).toBeNull();
		await store.write(async (tx) => {
			await tx.update(tables.person).set({ frozenAt: null }).where(eq(tables.person.id, kerry));
			await tx.update(tables.passkey).set({ endedAt: now() });
		});
		expect(await enterWith()).toBeNull();
		key = anAuthenticator();
		expect(await enterWith()).toBeNull();
	});
});

describe('showing one in the middle of a session', () => {
	beforeEach(() => add());

	it('names the person’s own keys, and takes one of them', async () => {
		const { cookies } = aBrowser();
		const options = await beginProving(cookies, kerry);
		expect(options?.allowCredentials).toMatchObject([{ id: key.id }]);
		const answer = key.show({ challenge: options?.challenge ?? '' });
		expect(await proveWithPasskey(cookies, kerry, answer)).toBe(true);
		expect(await proveWithPasskey(cookies, kerry, answer)).toBe(false);
	});

	it('does not take another person’s key, nor an exchange begun to come in', async () => {
		const other = await aStaffMember('chair');
		const { cookies } = aBrowser();
		const mine = (await beginProving(cookies, other))?.challenge ?? '';
		expect(await proveWithPasskey(cookies, other, key.show({ challenge: mine }))).toBe(false);
		const entering = (await beginEntering(cookies))?.challenge ?? '';
		expect(await proveWithPasskey(cookies, kerry, key.show({ challenge: entering }))).toBe(false);
		const proving = (await beginProving(cookies, kerry))?.challenge ?? '';
		const answer = key.show({ challenge: proving });
		expect(await enterWithPasskey(cookies, answer, aNewBrowser())).toBeNull();
	});
});

describe('removing one', () => {
	it('is refused while it is the last way in; with another it ends at once', async () => {
		await add();
		const [row] = await kept();
		const viewer = await viewerOf(kerry);
		expect(await removePasskey(viewer, row?.id ?? '')).toEqual({
			ok: false,
			reason: 'last-way-in'
		});
		await reachAt(kerry, 'kerry@council.example');
		expect(await removePasskey(viewer, row?.id ?? '')).toEqual({ ok: true });
		expect(await enterWith()).toBeNull();
		expect(await removePasskey(viewer, row?.id ?? '')).toMatchObject({ reason: 'not-found' });
		expect(await auditAbout(kerry)).toEqual(['passkey.added', 'passkey.removed']);
	});

	it('of somebody else’s is not here', async () => {
		await add();
		const other = await aStaffMember('chair');
		await reachAt(other, 'chair@council.example');
		const [row] = await kept();
		expect(await removePasskey(await viewerOf(other), row?.id ?? '')).toMatchObject({
			reason: 'not-found'
		});
		expect(await enterWith()).toMatchObject(letIn());
	});
});

it.each([
	['https://plan.example.org', 'plan.example.org'],
	['https://plan.example.org:8443', 'plan.example.org'],
	['http://localhost:3000', 'localhost'],
	['http://127.0.0.1:3000', undefined],
	['https://192.0.2.7', undefined],
	['https://[2001:db8::1]', undefined],
	['http://plan.example.org', undefined]
])('at %s passkeys belong to %s', (origin, rpID) => {
	expect(passkeySiteOf(origin)?.rpID).toBe(rpID);
});
