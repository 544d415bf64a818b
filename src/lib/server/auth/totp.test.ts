import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { countRecoveryCodes } from '$lib/server/repositories/second-factors';
import { auditAbout } from '../../../../tests/support/audit';
import { aBrowser } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../tests/support/world';
import { tryRecoveryCode } from './recovery';
import { beginCodeApp, confirmCodeApp, removeCodeApp, tryCodeApp } from './totp';

const noon = new Date('2026-11-22T12:00:00Z');
const at = (seconds: number) => setClock(() => new Date(noon.getTime() + seconds * 1000));

let kerry: string;
beforeEach(async () => {
	await freshStore();
	at(0);
	kerry = await aStaffMember('key-worker', 'Kerry');
});
afterEach(() => setClock(null));

/** The code that an app with this key shows, some seconds from now. */
const codeOf = (key: string, seconds = 0) =>
	new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
		timestamp: now().getTime() + seconds * 1000
	});

async function begin(personId = kerry) {
	const { cookies } = aBrowser();
	const viewer = await viewerOf(personId);
	return { cookies, viewer, ...(await beginCodeApp(cookies, viewer)) };
}

/** Kerry's code app, confirmed a while ago; answers its key and the recovery codes. */
async function confirmed() {
	const { cookies, viewer, key } = await begin();
	const outcome = await confirmCodeApp(cookies, viewer, codeOf(key));
	if (!outcome.ok) throw new Error(outcome.reason);
	at(300);
	return { key, recoveryCodes: outcome.recoveryCodes };
}

const tryIt = (typed: string, personId = kerry) =>
	store.write((tx) => tryCodeApp(tx, personId, typed));
const recover = (typed: string, personId = kerry) =>
	store.write((tx) => tryRecoveryCode(tx, personId, typed));

describe('setting one up', () => {
	it('shows a key of 160 bits, with nobody’s name, and keeps nothing until a code was typed', async () => {
		const { uri, key } = await begin();
		expect(key.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{32}$/);
		expect(decodeURIComponent(uri)).toContain('otpauth://totp/Our Plan:Our Plan?');
		expect(uri).not.toContain('Kerry');
		expect(await store.read.select().from(tables.totp)).toEqual([]);
	});

	it('is kept sealed once the app shows a code, and told', async () => {
		const { key } = await confirmed();
		const rows = JSON.stringify(await store.read.select().from(tables.totp));
		expect(rows).not.toContain(key.replaceAll(' ', ''));
		expect(await auditAbout(kerry)).toEqual(['second-factor.added']);
	});

	it('after a wrong code shows the same key again', async () => {
		const { cookies, viewer, key } = await begin();
		const wrong = codeOf(key, 3600);
		expect(await confirmCodeApp(cookies, viewer, wrong)).toMatchObject({
			reason: 'wrong-code',
			app: { key }
		});
		expect(await confirmCodeApp(cookies, viewer, codeOf(key))).toMatchObject({ ok: true });
	});

	it('cannot be ended by another person or in another browser', async () => {
		const { cookies, viewer, key } = await begin();
		const other = await viewerOf(await aStaffMember('chair'));
		const askAgain = { ok: false, reason: 'ask-again' };
		expect(await confirmCodeApp(aBrowser().cookies, viewer, codeOf(key))).toEqual(askAgain);
		expect(await confirmCodeApp(cookies, other, codeOf(key))).toEqual(askAgain);
		expect(await confirmCodeApp(cookies, viewer, codeOf(key))).toEqual(askAgain);
	});
});

describe('a code of the app', () => {
	it.each([
		[-61, false],
		[-30, true],
		[0, true],
		[30, true],
		[61, false]
	])('made %i seconds from now works: %s', async (seconds, works) => {
		const { key } = await confirmed();
		expect(await tryIt(codeOf(key, seconds))).toBe(works);
	});

	it('works once, and none before it works after it', async () => {
		const { key } = await confirmed();
		const [before, code, after] = [codeOf(key, -30), codeOf(key), codeOf(key, 30)];
		expect(await tryIt(code)).toBe(true);
		for (const used of [code, before]) expect(await tryIt(used)).toBe(false);
		expect(await tryIt(after)).toBe(true);
	});

	it('that set the app up does not work again', async () => {
		const { cookies, viewer, key } = await begin();
		const code = codeOf(key);
		await confirmCodeApp(cookies, viewer, code);
		expect(await tryIt(code)).toBe(false);
	});

	it('of fifty at once lets in one', async () => {
		const { key } = await confirmed();
		const tries = await Promise.all(Array.from({ length: 50 }, () => tryIt(codeOf(key))));
		expect(tries.filter(Boolean)).toHaveLength(1);
	});

	it('is nothing to another person, nor to somebody without an app', async () => {
		const { key } = await confirmed();
		expect(await tryIt(codeOf(key), await aStaffMember('chair'))).toBe(false);
		expect(await tryIt(codeOf(key))).toBe(true);
	});

	it.each(['', '12345', '1234567', 'abcdef', '000000 ', '０００００0'])(
		'%j is none',
		async (typed) => {
			await confirmed();
			expect(await tryIt(typed)).toBe(false);
		}
	);

	it('sealed for one person opens nothing as another’s', async () => {
		const { key } = await confirmed();
		const other = await aStaffMember('chair');
		const [row] = await store.read.select().from(tables.totp);
		if (row)
			await store.write(async (tx) => {
				await tx.insert(tables.totp).values({ ...row, personId: other });
			});
		expect(await tryIt(codeOf(key), other)).toBe(false);
	});
});

describe('recovery codes', () => {
	it('are ten of 120 bits, each works once, for its owner', async () => {
		const { recoveryCodes } = await confirmed();
		expect(new Set(recoveryCodes).size).toBe(10);
		const [first = '', second = ''] = recoveryCodes;
		expect(first).toMatch(/^([A-Z0-9]{4}-){5}[A-Z0-9]{4}$/);
		expect(await recover(second, await aStaffMember('chair'))).toBe(false);
		expect(await recover(first)).toBe(true);
		expect(await recover(first)).toBe(false);
		expect(await recover(` ${second.toLowerCase().replaceAll('-', ' ')} `)).toBe(true);
		expect(await countRecoveryCodes(store.read, kerry)).toBe(8);
	});

	it('of fifty at once, one is let in', async () => {
		const [code = ''] = (await confirmed()).recoveryCodes;
		const tries = await Promise.all(Array.from({ length: 50 }, () => recover(code)));
		expect(tries.filter(Boolean)).toHaveLength(1);
	});

	it('are kept only as hashes, and are new when the app is', async () => {
		const { recoveryCodes } = await confirmed();
		const rows = JSON.stringify(await store.read.select().from(tables.recoveryCode));
		for (const code of recoveryCodes) expect(rows).not.toContain(code);
		await confirmed();
		expect(await recover(recoveryCodes[0] ?? '')).toBe(false);
	});
});

it('taken away, neither its codes nor the recovery codes work', async () => {
	const { key, recoveryCodes } = await confirmed();
	const viewer = await viewerOf(kerry);
	expect(await removeCodeApp(viewer)).toEqual({ ok: true });
	expect(await tryIt(codeOf(key))).toBe(false);
	expect(await recover(recoveryCodes[0] ?? '')).toBe(false);
	expect(await removeCodeApp(viewer)).toMatchObject({ reason: 'not-found' });
	expect(await auditAbout(kerry)).toEqual(['second-factor.added', 'second-factor.removed']);
});
