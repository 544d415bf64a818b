import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { decideDemo } from '$lib/server/demo-mode';
import { settled } from '$lib/server/notify/later';
import { post } from '$lib/server/notify/post';
import { reachAt } from '../../../../../tests/support/door';
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
	await reachAt(viewer.personId, email.address);
	await store.write((tx) => post(tx, { ...to, ...email, words: words[0] }));
	await settled();
	await reachAt(viewer.personId, sms.address);
	await store.write((tx) => post(tx, { ...to, ...sms, words: words[1] }));
	await settled();
	return outgoingMessages(viewer);
}

it('an administrator sees what became of it, and neither to whom nor what', async () => {
	const shown = await shownTo('administrator');
	expect(shown.map(({ kind, fate, said }) => ({ kind, fate, said }))).toEqual([
		{ kind: 'update', fate: { state: 'sent' }, said: null },
		{ kind: 'code', fate: { state: 'sent' }, said: null }
	]);
	expect(JSON.stringify(shown)).not.toMatch(/mina|7700|1234|secret/);
});

it('in a demonstration everything is shown', async () => {
	await decideDemo(true);
	const text = JSON.stringify(await shownTo('administrator'));
	for (const whole of ['mina@example.org', '+447700900123', '12345678', '#secret'])
		expect(text).toContain(whole);
});
