/** From an act to somebody's phone and mail box: the table, the carriers, and the page of the sender. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { passMinutes, reachAt } from '../../../../tests/support/door';
import {
	aNotifyService,
	documented,
	secret,
	serviceId,
	smsTemplate,
	type TestNotify
} from '../../../../tests/support/govuk-notify';
import { freshStore } from '../../../../tests/support/harness';
import { aMailServer, type MailServer } from '../../../../tests/support/mail-server';
import { aStaffMember } from '../../../../tests/support/world';
import { carriersOf } from './carriers';
import { setNotifier } from './notifier';
import { sendTo, whatBecameOf } from './post';
import { sweep } from './sweeper';

const update = { kind: 'update', link: 'https://plan.example.org/' } as const;
let mail: MailServer;
let notify: TestNotify;
let personId: string;

beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('parent');
	mail = await aMailServer();
	notify = await aNotifyService();
	const from = 'updates@example.net';
	setNotifier(
		carriersOf({
			smtp: { host: 'localhost', port: mail.port, login: null, from, needsTls: false },
			govukNotify: {
				url: notify.url,
				serviceId,
				secret,
				templates: { sms: smsTemplate, email: null }
			}
		})
	);
	vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
	setNotifier(null);
	setClock(null);
	vi.restoreAllMocks();
	notify.close();
	await mail.close();
});

async function sweepAfter(minutes: number): Promise<void> {
	passMinutes(minutes);
	notify.clock = () => now().getTime();
	await sweep();
}

const sent = async () => (await store.write((tx) => sendTo(tx, { personId, words: update }))) ?? '';

it('a text goes by one way, an email by the other', async () => {
	await reachAt(personId, '+447700900123');
	expect(await whatBecameOf(await sent())).toEqual({ state: 'sent' });
	await reachAt(personId, 'mina@example.org');
	expect(await whatBecameOf(await sent())).toEqual({ state: 'sent' });
	expect(notify.taken).toMatchObject([{ phone_number: '+447700900123' }]);
	expect(mail.handed).toMatchObject([{ to: ['mina@example.org'] }]);
});

it('what did not go is tried again, and is one message in the end', async () => {
	await reachAt(personId, '+447700900123');
	notify.instead = documented.down;
	const id = await sent();
	expect(await whatBecameOf(id)).toEqual({ state: 'trying', reason: 'service-broken' });
	notify.instead = 'drop';
	await sweepAfter(1);
	expect(await whatBecameOf(id)).toEqual({ state: 'trying', reason: 'no-answer' });
	expect(notify.taken).toHaveLength(1);
	notify.instead = null;
	await sweepAfter(5);
	expect(await whatBecameOf(id)).toEqual({ state: 'sent' });
	expect(notify.taken).toHaveLength(1);
});
