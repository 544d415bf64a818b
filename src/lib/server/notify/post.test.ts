import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { findMessage } from '$lib/server/repositories/messages';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { setNotifier } from './notifier';
import { hasGone, post, type Letter } from './post';

let letter: Letter;
beforeEach(async () => {
	await freshStore();
	const personId = await aStaffMember('parent');
	const to = { personId, channel: 'email', address: 'mina@example.org' } as const;
	letter = { ...to, language: 'ur', words: { kind: 'code', code: '12345678' } };
});
afterEach(() => setNotifier(null));

describe('a message', () => {
	it('is kept with the act that caused it, and then sent', async () => {
		const sent: string[] = [];
		setNotifier({ send: async ({ body }) => void sent.push(body) });
		const id = await store.write((tx) => post(tx, letter));
		expect(await hasGone(id)).toBe(true);
		expect(sent).toEqual(['آپ کا کوڈ 12345678 ہے']);
		expect((await findMessage(store.read, id))?.sentAt).not.toBeNull();
	});

	it('of an act that did not happen is neither kept nor sent', async () => {
		const sent: string[] = [];
		setNotifier({ send: async ({ id }) => void sent.push(id) });
		let id = '';
		const act = store.write(async (tx) => {
			id = await post(tx, letter);
			throw new Error('the act failed');
		});
		await expect(act).rejects.toThrow('the act failed');
		expect(await hasGone(id)).toBe(false);
		expect(await findMessage(store.read, id)).toBeNull();
		expect(sent).toEqual([]);
	});

	it('that could not be sent is kept as failed', async () => {
		setNotifier({ send: () => Promise.reject(new Error('no credit')) });
		const id = await store.write((tx) => post(tx, letter));
		expect(await hasGone(id)).toBe(false);
		expect(await findMessage(store.read, id)).toMatchObject({ state: 'failed', sentAt: null });
	});

	it.each([
		['en', 'Your code is 12345678'],
		[null, 'Your code is 12345678'],
		['xx', 'Your code is 12345678']
	])('to somebody whose language is %s reads %s', async (language, body) => {
		const id = await store.write((tx) => post(tx, { ...letter, language }));
		expect(await hasGone(id)).toBe(true);
		expect((await findMessage(store.read, id))?.body).toBe(body);
	});
});
