import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { myDevices } from '$lib/server/views/people/my-devices';
import { aKnownBrowser, aNewBrowser } from '../../../../tests/support/devices';
import { codeSentTo, passMinutes, reachAt } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { cancelChange } from './account-changes';
import { askForCode, tryCode } from './codes';
import { deviceHere, looksOf } from './devices';
import { decideOwn } from './devices-deciding';
import { endDevice, endOthers } from './devices-ending';
import { letIn } from './devices-letting-in';
import { comeIn, waitingOf } from './devices-waiting';
import { hasPin, setPin, tryPin } from './pins';
import { readSession, startSession } from './sessions';

const address = { channel: 'email', address: 'mina@example.org' } as const;
let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	await reachAt(world.mother, address.address);
});
afterEach(() => setClock(null));

const mina = () => viewerOf(world.mother);

/** The right code on a browser nobody knows: it waits. */
async function aWaitingBrowser() {
	const here = aNewBrowser();
	const browser = await askForCode({ address, language: 'en', token: here.token });
	const tried = await tryCode(browser, await codeSentTo(address.address), here);
	expect(tried).toEqual({ ok: false, reason: 'unknown-device' });
	const waiting = await waitingOf(browser);
	if (waiting.state !== 'waiting') throw new Error('it does not wait');
	return { browser, here, match: waiting.match };
}

/** Somebody signed in on a browser they are known by; with a lock where it is only theirs. */
async function signedIn(personId: string, hasLock = false) {
	const here = await aKnownBrowser(personId);
	const place = { deviceId: here.deviceId, hasLock };
	const { cookie } = await startSession(personId, 'parent', hasLock, place);
	const found = await readSession(cookie);
	if (!found) throw new Error('nobody is signed in');
	return { here, cookie, session: found.session };
}

describe('a browser nobody knows waits for a yes', () => {
	it('of its owner on a device they have', async () => {
		const { session } = await signedIn(world.mother);
		const { browser, here, match } = await aWaitingBrowser();
		const [asking] = (await myDevices(await mina(), session)).asking;
		expect(asking?.match).toBe(match);
		must(await decideOwn(await mina(), session, asking?.id ?? '', true));
		expect((await comeIn(browser, here))?.personId).toBe(world.mother);
		expect(await comeIn(browser, here)).toBeNull();
		expect(await deviceHere(store.read, world.mother, here)).not.toBeNull();
	});

	it('or of their worker, who was read the two digits', async () => {
		const { browser, here, match } = await aWaitingBrowser();
		const worker = await viewerOf(world.worker);
		const wrong = match === '00' ? '01' : '00';
		const { familyId, mother } = world;
		const refused = { ok: false, reason: 'no-such-match' };
		expect(await letIn(worker, familyId, mother, wrong)).toEqual(refused);
		expect(await comeIn(browser, here)).toBeNull();
		must(await letIn(worker, familyId, mother, match));
		expect((await comeIn(browser, here))?.personId).toBe(mother);
	});

	it.each(['father', 'school', 'stranger'] as const)('not of the %s', async (who) => {
		const { match } = await aWaitingBrowser();
		const found = await letIn(await viewerOf(world[who]), world.familyId, world.mother, match);
		expect(found).toEqual({ ok: false, reason: 'not-found' });
	});

	it('and a no, or fifteen minutes, is the end of it', async () => {
		const { session } = await signedIn(world.mother);
		const first = await aWaitingBrowser();
		const [asking] = (await myDevices(await mina(), session)).asking;
		must(await decideOwn(await mina(), session, asking?.id ?? '', false));
		expect(await waitingOf(first.browser)).toEqual({ state: 'over' });
		const second = await aWaitingBrowser();
		passMinutes(16);
		expect(await waitingOf(second.browser)).toEqual({ state: 'over' });
	});
});

describe('the PIN of an own phone', () => {
	const pin = '482951';

	it('opens it in digits of any script, and nothing after five wrong ones', async () => {
		const { session, cookie } = await signedIn(world.mother, true);
		must(await setPin(await mina(), session, pin));
		expect(await hasPin(session)).toBe(true);
		expect(await tryPin(session, '۴۸۲ ۹۵۱')).toBe(true);
		for (let wrong = 0; wrong < 5; wrong += 1) expect(await tryPin(session, '000001')).toBe(false);
		expect(await tryPin(session, pin)).toBe(false);
		expect(await readSession(cookie)).toBeNull();
	});

	it('is one person’s on one device: the same phone is another device for somebody else', async () => {
		const { session, here } = await signedIn(world.mother, true);
		must(await setPin(await mina(), session, pin));
		const fathers = await aKnownBrowser(world.father, { token: here.token });
		expect(fathers.deviceId).not.toBe(here.deviceId);
		expect(await hasPin({ deviceId: fathers.deviceId })).toBe(false);
		expect((await myDevices(await viewerOf(world.father))).devices).toHaveLength(1);
	});

	it('locks what it shows after ten minutes without use', async () => {
		const { cookie } = await signedIn(world.mother, true);
		expect((await readSession(cookie))?.session.isLocked).toBe(false);
		passMinutes(11);
		expect((await readSession(cookie))?.session.isLocked).toBe(true);
	});
});

describe('one’s own devices', () => {
	it('end at once, with whoever is signed in there', async () => {
		const here = await signedIn(world.mother);
		const lost = await signedIn(world.mother);
		must(await endDevice(await mina(), lost.here.deviceId));
		expect(await readSession(lost.cookie)).toBeNull();
		expect(await deviceHere(store.read, world.mother, lost.here)).toBeNull();
		expect(await readSession(here.cookie)).not.toBeNull();
		const notFound = { ok: false, reason: 'not-found' };
		expect(await endDevice(await mina(), lost.here.deviceId)).toEqual(notFound);
		expect(await endDevice(await viewerOf(world.father), here.here.deviceId)).toEqual(notFound);
	});

	it('all but this one end together', async () => {
		const here = await signedIn(world.mother);
		const others = [await signedIn(world.mother), await signedIn(world.mother)];
		await endOthers(await mina(), here.session);
		for (const { cookie } of others) expect(await readSession(cookie)).toBeNull();
		expect((await myDevices(await mina(), here.session)).devices).toMatchObject([{ isHere: true }]);
	});

	it('“this was not me” signs out everywhere else', async () => {
		const here = await signedIn(world.mother);
		const other = await signedIn(world.mother);
		must(await setPin(await mina(), other.session, '482951'));
		const [notice] = (await myDevices(await mina(), here.session)).notices;
		expect(notice?.kind).toBe('pin-changed');
		must(await cancelChange(await mina(), notice?.id ?? '', here.session.handle));
		expect(await readSession(other.cookie)).toBeNull();
		expect(await readSession(here.cookie)).not.toBeNull();
	});
});

it.each([
	['Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile Safari/537.36', 'phone'],
	['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'phone'],
	['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)', 'tablet'],
	['Mozilla/5.0 (Linux; Android 14; SM-X200)', 'tablet'],
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'computer'],
	[null, 'computer']
])('%s is a %s', (userAgent, looks) => expect(looksOf(userAgent)).toBe(looks));
