import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { insertPasskey } from '$lib/server/repositories/passkeys';
import { insertIdentity } from '$lib/server/repositories/staff-identities';
import { auditAbout } from '../../../../tests/support/audit';
import { codeSentTo, lettersTo, otherThan, passMinutes } from '../../../../tests/support/door';
import { reachAt } from '../../../../tests/support/door';
import { aKnownBrowser } from '../../../../tests/support/devices';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { askForCode, tryCode } from './codes';
import type { Here } from './devices';
import { callbackPath, setSsoSettings } from './sso-settings';

const mina = 'mina@example.org';
let minaId: string;
let hers: Here;

beforeEach(async () => {
	await freshStore();
	minaId = await aStaffMember('parent', 'Mina');
	await reachAt(minaId, mina);
	hers = await aKnownBrowser(minaId);
});
afterEach(() => setClock(null));

const ask = (address = mina) =>
	askForCode({ address: { channel: 'email', address }, language: 'en' });
const wrong = { ok: false, reason: 'wrong-code' };
const askAgain = { ok: false, reason: 'ask-again' };
const letIn = () =>
	expect.objectContaining({
		ok: true,
		entered: expect.objectContaining({ personId: minaId, role: 'parent' }) as unknown
	}) as unknown;
const speaking = (language: string): Here => ({ ...hers, language });

describe('a code', () => {
	it('lets in whoever typed the address, once, in the browser that asked', async () => {
		const browser = await ask();
		const code = await codeSentTo(mina);
		expect(code).toMatch(/^\d{8}$/);
		expect(await tryCode(browser, code, speaking('ur'))).toEqual(letIn());
		expect(await tryCode(browser, code, speaking('ur'))).toEqual(askAgain);
		expect(await auditAbout(minaId)).toEqual(['person.chose-language', 'person.signed-in']);
	});

	it('is of no use in another browser, nor where nobody asked', async () => {
		const [mine, theirs] = [await ask(), await ask('nobody@example.org')];
		const code = await codeSentTo(mina);
		expect(await tryCode(theirs, code, hers)).toEqual(wrong);
		expect(await tryCode('', code, hers)).toEqual(askAgain);
		expect(await tryCode(mine, code, hers)).toEqual(letIn());
	});

	it('works until ten minutes have passed', async () => {
		const browser = await ask();
		const code = await codeSentTo(mina);
		passMinutes(9.99);
		expect(await tryCode(browser, otherThan(code), hers)).toEqual(wrong);
		passMinutes(0.02);
		expect(await tryCode(browser, code, hers)).toEqual(askAgain);
	});

	it('gives five tries, all counted when they come at the same moment', async () => {
		const browser = await ask();
		const code = await codeSentTo(mina);
		const tries = await Promise.all(
			Array.from({ length: 8 }, () => tryCode(browser, otherThan(code), hers))
		);
		expect(tries.filter((one) => !one.ok && one.reason === 'wrong-code')).toHaveLength(4);
		expect(await tryCode(browser, code, hers)).toEqual(askAgain);
	});

	it('used up by somebody else leaves the one that its owner asked for', async () => {
		const [stranger, owner] = [await ask(), await ask()];
		const code = await codeSentTo(mina);
		for (let tries = 0; tries < 6; tries += 1) await tryCode(stranger, otherThan(code), hers);
		expect(await tryCode(owner, code, hers)).toEqual(letIn());
	});

	it('is kept only as a hash that needs the browser to be guessed', async () => {
		const browser = await ask();
		const code = await codeSentTo(mina);
		const [row] = await store.read.select().from(tables.oneTimeCode);
		expect(JSON.stringify(row)).not.toContain(code);
		expect(JSON.stringify(row)).not.toContain(browser);
		expect(row?.codeHash).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe('an address nobody has', () => {
	it('is answered like one we know, try for try, and nothing is sent', async () => {
		const [known, unknown] = [await ask(), await ask('nobody@example.org')];
		expect(unknown).toHaveLength(known.length);
		const code = otherThan(await codeSentTo(mina));
		for (let tries = 0; tries < 6; tries += 1)
			expect(await tryCode(unknown, code, hers)).toEqual(await tryCode(known, code, hers));
		expect(await lettersTo('nobody@example.org')).toEqual([]);
	});
});

describe('staff, once they have a better way in,', () => {
	const work = 'kerry@council.example';
	const issuer = 'https://login.example';
	let kerry: string;
	beforeEach(async () => {
		kerry = await aStaffMember('key-worker', 'Kerry');
		await reachAt(kerry, work);
		const redirectUri = `http://localhost:5173${callbackPath}`;
		const client = { clientId: 'our-plan', clientSecret: 'known-to-both', redirectUri };
		setSsoSettings({ issuer: new URL(issuer), ...client });
	});
	afterEach(() => setSsoSettings(undefined));

	const link = () =>
		store.write(async (tx) => {
			const identity = { issuer, subject: 'kerry-1' };
			await insertIdentity(tx, { id: newId(), personId: kerry, ...identity, createdAt: now() });
		});
	const addPasskey = (endedAt: Date | null = null) =>
		store.write((tx) =>
			insertPasskey(tx, {
				...{ id: newId(), personId: kerry, credentialId: newId(), publicKey: '' },
				...{ counter: 0, transports: [], isBackedUp: false, looks: '', lastUsedAt: null },
				...{ createdAt: now(), usableFrom: now(), endedAt }
			})
		);

	it.each([
		['a work account', link],
		['a passkey', addPasskey]
	])('%s, are sent no code, and are answered like an address nobody has', async (_, add) => {
		await add();
		const [theirs, unknown] = [await ask(work), await ask('nobody@example.org')];
		expect(theirs).toHaveLength(unknown.length);
		for (let tries = 0; tries < 6; tries += 1)
			expect(await tryCode(theirs, '12345678', hers)).toEqual(
				await tryCode(unknown, '12345678', hers)
			);
		expect(await lettersTo(work)).toEqual([]);
	});

	it.each([
		['have none yet', () => Promise.resolve()],
		['had a passkey that has ended', () => addPasskey(now())],
		[
			'have a work account where no sign-in is set',
			async () => {
				await link();
				setSsoSettings(null);
			}
		]
	])('are sent one while they %s', async (_, given) => {
		await given();
		await ask(work);
		expect(await lettersTo(work)).toHaveLength(1);
	});
});

describe('five codes a day', () => {
	it('are sent; a sixth looks as it always does, until a day has passed', async () => {
		for (let asked = 0; asked < 5; asked += 1) await ask();
		expect(await lettersTo(mina)).toHaveLength(5);
		const browser = await ask();
		expect(await lettersTo(mina)).toHaveLength(5);
		expect(await tryCode(browser, '00000000', hers)).toEqual(wrong);
		passMinutes(24 * 60 + 1);
		await ask();
		expect(await lettersTo(mina)).toHaveLength(6);
	});

	it('are all that is sent, however many are asked for at once', async () => {
		await Promise.all(Array.from({ length: 12 }, () => ask()));
		expect(await lettersTo(mina)).toHaveLength(5);
	});
});

it('a language chosen on this device before becomes theirs, and an unknown one does not', async () => {
	const first = await ask();
	await tryCode(first, await codeSentTo(mina), speaking('xx'));
	expect(await auditAbout(minaId)).toEqual(['person.signed-in']);
	await ask();
	expect((await lettersTo(mina)).at(-1)).toMatch(/^Your code is \d{8}$/);
	const second = await ask();
	await tryCode(second, await codeSentTo(mina), speaking('ur'));
	await ask();
	expect((await lettersTo(mina)).at(-1)).toMatch(/^آپ کا کوڈ \d{8} ہے$/);
});
