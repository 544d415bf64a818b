import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findMessage } from '$lib/server/repositories/messages';
import { passMinutes, reachAt, said } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { settled } from './later';
import { setNotifier, type NotSent } from './notifier';
import { post, whatBecameOf, type Letter } from './post';
import { startSweeping, sweep } from './sweeper';

const address = 'canary-mina@example.org';
const code = '90817263';
let to: Omit<Letter, 'words'>;
let tries: number[];
let answer: () => Promise<NotSent | null>;
beforeEach(async () => {
	await freshStore();
	const personId = await aStaffMember('parent', 'Canary Mina');
	await reachAt(personId, address);
	to = { personId, channel: 'email', address, language: 'en' };
	tries = [];
	setNotifier({
		send: (message) => {
			tries.push(message.tries);
			return answer();
		}
	});
	setClock(() => new Date('2026-06-10T09:00:00Z'));
});
afterEach(() => {
	setNotifier(null);
	setClock(null);
	vi.restoreAllMocks();
});

const broken = { reason: 'service-broken', isFinal: false } as const;
const refusal = { reason: 'address-refused', isFinal: true } as const;
const update = { kind: 'update', link: 'https://canary.example/' } as const;
const posted = async (words: Letter['words'] = update) => {
	const id = (await store.write((tx) => post(tx, { ...to, words }))) ?? '';
	await settled();
	return id;
};
async function sweepAfter(minutes: number) {
	passMinutes(minutes);
	await sweep();
	return tries.length;
}

describe('a message that did not go', () => {
	it('is tried again after 1, 5 and 30 minutes and 2 hours, and then given up', async () => {
		answer = async () => broken;
		const id = await posted();
		const counts = [tries.length];
		for (const wait of [1, 5, 30, 120]) {
			counts.push(await sweepAfter(wait - 0.1), await sweepAfter(0.1));
		}
		expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5]);
		expect(tries).toEqual([1, 2, 3, 4, 5]);
		expect(await whatBecameOf(id)).toEqual({ state: 'failed', reason: 'service-broken' });
		expect(await sweepAfter(10_000)).toBe(5);
	});

	it('goes when the way is open again', async () => {
		answer = async () => broken;
		const id = await posted();
		expect(await whatBecameOf(id)).toEqual({ state: 'trying', reason: 'service-broken' });
		answer = async () => null;
		await sweepAfter(1);
		expect(await whatBecameOf(id)).toEqual({ state: 'sent' });
		expect(await sweepAfter(10_000)).toBe(2);
	});

	it('for good is not tried again', async () => {
		answer = async () => refusal;
		const id = await posted();
		expect(await whatBecameOf(id)).toEqual({ state: 'failed', reason: 'address-refused' });
		expect(await sweepAfter(10_000)).toBe(1);
	});

	it('is not tried when its code works no more', async () => {
		answer = async () => broken;
		const id = await posted({ kind: 'code', code });
		for (const wait of [1, 5, 30]) await sweepAfter(wait);
		expect(tries).toEqual([1, 2, 3]);
		expect(await whatBecameOf(id)).toMatchObject({ state: 'failed' });
	});

	it('is not tried again once they want nothing', async () => {
		answer = async () => broken;
		const ids = [await posted(), await posted({ kind: 'code', code })];
		passMinutes(0.5);
		await said(to.personId, { channel: 'none' });
		expect(await sweepAfter(1)).toBe(2);
		for (const id of ids)
			expect(await whatBecameOf(id)).toEqual({ state: 'failed', reason: 'not-wanted' });
	});
});

describe('going round', () => {
	/** Held for the evening, so that nothing but a round sends them. */
	async function held(count: number): Promise<void> {
		await said(to.personId, { channel: 'email', hours: 'evening' });
		for (let n = 0; n < count; n += 1) await posted();
		passMinutes(9 * 60);
	}

	it('starts at once', async () => {
		answer = async () => null;
		await held(2);
		const stop = startSweeping();
		await settled();
		stop();
		expect(tries).toEqual([1, 1]);
	});

	it('stopped in the middle of a round, the message under way is the last', async () => {
		await held(3);
		let stop = () => {};
		answer = async () => (stop(), null);
		stop = startSweeping();
		await settled();
		expect(tries).toEqual([1]);
	});

	it('is one round at a time', async () => {
		answer = async () => null;
		await held(2);
		await Promise.all([sweep(), sweep(), sweep()]);
		expect(tries).toEqual([1, 1]);
	});
});

it('a message left by a process that died is tried by the next, under the same id', async () => {
	let isDead = true;
	let wake: (late: NotSent) => void = () => undefined;
	const died = new Promise<NotSent>((resolve) => (wake = resolve));
	answer = () => (isDead ? died : Promise.resolve(null));
	const id = (await store.write((tx) => post(tx, { ...to, words: update }))) ?? '';
	await vi.waitFor(() => expect(tries).toEqual([1]));
	isDead = false;
	expect(await sweepAfter(1.9)).toBe(1);
	expect(await sweepAfter(0.2)).toBe(2);
	wake(broken);
	await settled();
	expect(await findMessage(store.read, id)).toMatchObject({ state: 'sent', tries: 2 });
});

it('says nothing of a message in the log, whatever the sender says', async () => {
	const lines: string[] = [];
	vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
	answer = () => Promise.reject(new Error(`550 no such user ${address}: code ${code}`));
	await posted({ kind: 'code', code });
	answer = async () => refusal;
	await posted();
	const said = lines.join('');
	expect(said).toContain('sender-broke');
	expect(said).toContain('address-refused');
	expect(said).not.toMatch(/canary|90817263|550/i);
});
