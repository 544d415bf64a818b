import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardFrom } from '$lib/domain/contact/card';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findMessage } from '$lib/server/repositories/messages';
import { lettersTo, passMinutes, reachAt, said } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { tables } from '$lib/server/db/tables';
import { outbox, setNotifier } from './notifier';
import { post, sendTo, whatBecameOf, type Letter } from './post';
import { sweep } from './sweeper';

const address = 'mina@example.org';
const link = 'https://plan.example.org/';
const update = { kind: 'update', link } as const;
let personId: string;
let letter: Letter;
let sent: string[];
beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('parent');
	const to = { personId, channel: 'email', address } as const;
	letter = { ...to, language: 'ur', words: { kind: 'code', code: '12345678' } };
	sent = [];
	setNotifier({ send: async ({ body }) => (sent.push(body), null) });
	setClock(() => new Date('2026-06-10T12:00:00Z'));
});
afterEach(() => {
	setNotifier(null);
	setClock(null);
});

const posted = (over: Partial<Letter> = {}) =>
	store.write((tx) => post(tx, { ...letter, ...over }));
const sentTo = () => store.write((tx) => sendTo(tx, { personId, words: update }));
const everything = () => store.read.select().from(tables.message);

describe('a message', () => {
	beforeEach(() => reachAt(personId, address));

	it('is kept with the act that caused it, and then sent', async () => {
		const id = (await posted()) ?? '';
		expect(await whatBecameOf(id)).toEqual({ state: 'sent' });
		expect(sent).toEqual(['آپ کا کوڈ 12345678 ہے']);
		expect((await findMessage(store.read, id))?.sentAt).not.toBeNull();
	});

	it('of an act that did not happen is neither kept nor sent', async () => {
		const act = store.write(async (tx) => {
			await post(tx, letter);
			throw new Error('the act failed');
		});
		await expect(act).rejects.toThrow('the act failed');
		expect(await lettersTo(address)).toEqual([]);
		expect(sent).toEqual([]);
	});

	it.each([
		['en', 'Your code is 12345678'],
		[null, 'Your code is 12345678'],
		['xx', 'Your code is 12345678']
	])('to somebody whose language is %s reads %s', async (language, body) => {
		await posted({ language });
		expect(await lettersTo(address)).toEqual([body]);
	});

	it('in Urdu that would be more than one text is said in English, and an email is not', async () => {
		const words = { kind: 'update', link: `https://${'a'.repeat(60)}.example/` } as const;
		await said(personId, { channel: 'sms' });
		await posted({ words, channel: 'sms' });
		await said(personId, { channel: 'email' });
		await posted({ words });
		const [text, email] = await lettersTo(address);
		expect(text).toBe(`You have an update: ${words.link}`);
		expect(email).toBe(`نیا پیغام: ${words.link}`);
	});
});

describe('nothing is sent', () => {
	it('without a card', async () => {
		expect(await posted()).toBeNull();
		expect(await sentTo()).toBeNull();
		expect(await everything()).toEqual([]);
	});

	it.each([
		['that says no', { channel: 'none' }],
		['for codes only', { channel: 'email', forUpdates: false }],
		['for another way than the address they have', { channel: 'sms' }]
	] as const)('on a card %s', async (_, card) => {
		await reachAt(personId, address);
		await said(personId, card);
		expect(await sentTo()).toBeNull();
		expect(await everything()).toEqual([]);
	});

	it('to somebody whose account is frozen', async () => {
		await reachAt(personId, address);
		await store.write((tx) => tx.update(tables.person).set({ frozenAt: new Date() }));
		expect(await posted()).toBeNull();
		expect(await sentTo()).toBeNull();
	});

	it('by way of another address than their own, unless what they said about it is at hand', async () => {
		const codesOnly = { whoElse: 'nobody', use: 'codes', hours: 'any-time' } as const;
		const card = cardFrom('email', codesOnly);
		expect(await posted({ address: 'new@example.org' })).toBeNull();
		expect(await posted({ address: 'new@example.org', card })).not.toBeNull();
	});
});

describe('an update outside safe hours', () => {
	beforeEach(async () => {
		await reachAt(personId, address);
		await said(personId, { channel: 'email', hours: 'evening' });
	});
	const until = new Date('2026-06-10T17:00:00Z');

	it('waits for them, and then goes', async () => {
		const id = (await sentTo()) ?? '';
		expect(await whatBecameOf(id)).toEqual({ state: 'held', until });
		passMinutes(299);
		await sweep();
		expect(sent).toEqual([]);
		passMinutes(1);
		await sweep();
		expect(sent).toEqual([`You have an update: ${link}`]);
		expect(await whatBecameOf(id)).toEqual({ state: 'sent' });
	});

	it('waits again when the hours were changed meanwhile', async () => {
		const id = (await sentTo()) ?? '';
		await said(personId, { channel: 'email', hours: 'school-hours' });
		passMinutes(300);
		await sweep();
		const tomorrow = new Date('2026-06-11T08:00:00Z');
		expect(await whatBecameOf(id)).toEqual({ state: 'held', until: tomorrow });
		expect(sent).toEqual([]);
	});

	it.each([
		['they want nothing any more', () => said(personId, { channel: 'none' })],
		['they have another address', () => reachAt(personId, 'new@example.org')]
	])('does not go at all when %s', async (_, change) => {
		const id = (await sentTo()) ?? '';
		await change();
		passMinutes(300);
		await sweep();
		expect(await whatBecameOf(id)).toEqual({ state: 'failed', reason: 'not-wanted' });
		expect(sent).toEqual([]);
	});

	it('does not go when their account was frozen meanwhile', async () => {
		const id = (await sentTo()) ?? '';
		await store.write((tx) => tx.update(tables.person).set({ frozenAt: new Date() }));
		passMinutes(300);
		await sweep();
		expect(await whatBecameOf(id)).toEqual({ state: 'failed', reason: 'frozen' });
		expect(sent).toEqual([]);
	});

	it('holds no code back', async () => {
		expect(await whatBecameOf((await posted()) ?? '')).toEqual({ state: 'sent' });
	});
});

it('the demonstration’s own way sends to everyone but who can never be reached', async () => {
	setNotifier(outbox);
	await reachAt(personId, 'nobody@example.invalid');
	const id = await posted({ address: 'nobody@example.invalid' });
	expect(await whatBecameOf(id ?? '')).toEqual({ state: 'failed', reason: 'address-refused' });
});
