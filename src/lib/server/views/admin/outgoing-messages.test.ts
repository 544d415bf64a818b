import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { decideDemo } from '$lib/server/demo-mode';
import { hasGone, post } from '$lib/server/notify/post';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../../tests/support/world';
import { outgoingMessages } from './outgoing-messages';

const words = [
	{ kind: 'code', code: '12345678' },
	{ kind: 'update', link: 'https://plan.example.org/join#secret' }
] as const;

beforeEach(freshStore);

async function shownTo(role: 'administrator' | 'key-worker') {
	const viewer = await viewerOf(await aStaffMember(role));
	const to = { personId: viewer.personId, language: 'en' };
	const email = { channel: 'email', address: 'mina@example.org' } as const;
	const sms = { channel: 'sms', address: '+447700900123' } as const;
	const [first, second] = await store.write(async (tx) => [
		await post(tx, { ...to, ...email, words: words[0] }),
		await post(tx, { ...to, ...sms, words: words[1] })
	]);
	expect([await hasGone(first ?? ''), await hasGone(second ?? '')]).toEqual([true, true]);
	return outgoingMessages(viewer);
}

it('an administrator sees that something went out, and signs in as nobody by it', async () => {
	const shown = await shownTo('administrator');
	expect(shown.map(({ address, body }) => [address, body])).toEqual([
		['•••123', 'You have an update: •••'],
		['m•••@example.org', 'Your code is •••']
	]);
	expect(shown.map(({ state }) => state)).toEqual(['sent', 'sent']);
});

it('in a demonstration everything is shown', async () => {
	await decideDemo(true);
	const text = JSON.stringify(await shownTo('administrator'));
	for (const whole of ['mina@example.org', '+447700900123', '12345678', '#secret'])
		expect(text).toContain(whole);
});
