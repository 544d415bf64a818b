/**
 * Everything that lets somebody in, forged, cut, sent again, sent late, and sent as somebody else:
 * each is refused in the one way it is refused for what nobody ever had.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askForCode, tryCode } from '$lib/server/auth/codes';
import { deviceHere, rememberDevice } from '$lib/server/auth/devices';
import { comeIn, waitForYes } from '$lib/server/auth/devices-waiting';
import { acceptInPerson, newInvitation, readInvitation } from '$lib/server/auth/invitations';
import { newRecoveryCodes, tryRecoveryCode } from '$lib/server/auth/recovery';
import { hashOf, newToken } from '$lib/server/auth/secrets';
import { endSession, readSession, startSession } from '$lib/server/auth/sessions';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { decideDeviceRequest, findDeviceRequest } from '$lib/server/repositories/device-requests';
import { insertInvitation } from '$lib/server/repositories/invitations';
import { aKnownBrowser, aNewBrowser } from '../support/devices';
import { codeSentTo, passMinutes, reachAt } from '../support/door';
import { freshStore } from '../support/harness';
import { aWorld, type World } from '../support/world';
import { forgeriesOf } from './hostile/tokens';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

/** A token, and who comes in with one that is sent: null for nobody. */
interface Way {
	token: string;
	use: (sent: string) => Promise<string | null>;
	/** After so many minutes it is worth nothing; null for what lasts until it is used. */
	lives: number | null;
	/** Whether it may be used more than once. */
	isLasting?: boolean;
}

async function session(): Promise<Way> {
	const { cookie } = await startSession(world.mother, 'parent', false);
	const use = async (sent: string) => (await readSession(sent))?.personId ?? null;
	return { token: cookie, use, lives: 24 * 60, isLasting: true };
}

async function invitation(how: 'token' | 'shortCode'): Promise<Way> {
	const { familyId, mother: personId, worker: createdById } = world;
	const who = { familyId, personId, createdById, isInPerson: true, address: null };
	const made = await newInvitation(who, now());
	await store.write((tx) => insertInvitation(tx, made.row));
	const use = async (sent: string) => (await acceptInPerson(sent, aNewBrowser()))?.personId ?? null;
	return { token: made[how], use, lives: 31 };
}

async function browserOfACode(): Promise<Way> {
	await reachAt(world.mother, 'mina@example.org');
	const here = await aKnownBrowser(world.mother);
	const address = { channel: 'email', address: 'mina@example.org' } as const;
	const browser = await askForCode({ address, language: 'en', token: here.token });
	const code = await codeSentTo('mina@example.org');
	const use = async (sent: string) => {
		const tried = await tryCode(sent, code, here);
		return tried.ok ? world.mother : null;
	};
	return { token: browser, use, lives: 11 };
}

async function waitingBrowser(): Promise<Way> {
	const browser = newToken();
	await store.write(async (tx) => {
		await waitForYes(tx, world.mother, browser, 'phone');
		const request = await findDeviceRequest(tx, hashOf(browser), now());
		const which = { id: request?.id ?? '', personId: world.mother };
		await decideDeviceRequest(tx, which, { isYes: true, decidedById: world.mother }, now());
	});
	const use = async (sent: string) => (await comeIn(sent, aNewBrowser()))?.personId ?? null;
	return { token: browser, use, lives: 24 * 60 };
}

async function recoveryCode(): Promise<Way> {
	const [code = ''] = await store.write((tx) => newRecoveryCodes(tx, world.worker));
	const use = async (sent: string) =>
		(await store.write((tx) => tryRecoveryCode(tx, world.worker, sent))) ? world.worker : null;
	return { token: code, use, lives: null };
}

const ways: Readonly<Record<string, () => Promise<Way>>> = {
	'a session': session,
	'the link of an invitation': () => invitation('token'),
	'the short code of an invitation': () => invitation('shortCode'),
	'the browser that asked for a code': browserOfACode,
	'a browser that was let in': waitingBrowser,
	'a recovery code': recoveryCode
};

describe.each(Object.entries(ways))('%s', (_, make) => {
	test('forged, it lets nobody in, and the real one afterwards', async () => {
		const { token, use } = await make();
		for (const [what, sent] of Object.entries(forgeriesOf(token)))
			expect([what, await use(sent)]).toEqual([what, null]);
		expect(await use(token)).not.toBeNull();
	});

	test('sent again, it is worth nothing', async () => {
		const { token, use, isLasting = false } = await make();
		expect(await use(token)).not.toBeNull();
		if (isLasting) await endSession(token);
		expect(await use(token)).toBeNull();
	});

	test('sent late, it is worth nothing, unless it lasts until it is used', async () => {
		const { token, use, lives } = await make();
		passMinutes(lives ?? 365 * 24 * 60);
		expect((await use(token)) === null).toBe(lives !== null);
	});
});

describe('of one person, sent as another', () => {
	test('the device of one is no device of the other', async () => {
		const here = { ...aNewBrowser(), token: newToken() };
		await store.write((tx) => rememberDevice(tx, world.mother, here, 'worker'));
		expect(await store.write((tx) => deviceHere(tx, world.mother, here))).not.toBeNull();
		expect(await store.write((tx) => deviceHere(tx, world.father, here))).toBeNull();
	});

	test('a recovery code of one is none of the other', async () => {
		const [code = ''] = await store.write((tx) => newRecoveryCodes(tx, world.worker));
		expect(await store.write((tx) => tryRecoveryCode(tx, world.school, code))).toBe(false);
	});

	test('a code that was sent to one opens nothing for the browser of the other', async () => {
		await reachAt(world.mother, 'mina@example.org');
		await reachAt(world.father, 'farid@example.org');
		const fathers = await aKnownBrowser(world.father);
		const mothers = await aKnownBrowser(world.mother);
		const ask = async (address: string, token: string | undefined) =>
			askForCode({
				address: { channel: 'email', address },
				language: 'en',
				...(token ? { token } : {})
			});
		await ask('mina@example.org', mothers.token);
		const his = await ask('farid@example.org', fathers.token);
		const hers = await codeSentTo('mina@example.org');
		expect((await tryCode(his, hers, fathers)).ok).toBe(false);
		expect(await readInvitation(his)).toBeNull();
		expect(await readSession(his)).toBeNull();
	});
});
