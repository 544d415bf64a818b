/** The contract with GOV.UK Notify, against a server on this machine that answers as they document. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setClock } from '$lib/server/clock';
import type { MessageRow } from '$lib/server/repositories/messages';
import {
	aNotifyService,
	documented,
	emailTemplate,
	secret,
	serviceId,
	smsTemplate,
	type TestNotify
} from '../../../../tests/support/govuk-notify';
import type { GovukNotifySettings } from './carrier-settings';
import { govukNotifyCarrier } from './govuk-notify';
import type { NotSent } from './notifier';

let notify: TestNotify;
let lines: string[];
beforeEach(async () => {
	notify = await aNotifyService();
	lines = [];
	vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
	notify.close();
	setClock(null);
	vi.restoreAllMocks();
});

const id = '01980000-0000-7000-8000-000000000001';
const phone = '+447700900123';
const message: MessageRow = {
	...{ id, personId: id, channel: 'sms', address: phone, language: 'ur' },
	body: 'آپ کا کوڈ 12345678 ہے',
	...{ state: 'waiting', kind: 'code', createdAt: new Date(), sentAt: null, sentById: null },
	...{ tries: 1, nextTryAt: null, failure: null }
};
const email = { channel: 'email', address: 'mina@example.org' } as const;
const again = (reason: NotSent['reason']) => ({ reason, isFinal: false });

function send(over: Partial<MessageRow> = {}, with_: Partial<GovukNotifySettings> = {}) {
	const templates = { sms: smsTemplate, email: emailTemplate };
	const settings = { url: notify.url, serviceId, secret, templates, ...with_ };
	return govukNotifyCarrier(settings, { waitMs: 200 }).send({ ...message, ...over });
}

it('a text message is taken, and nothing goes with it but its words', async () => {
	expect(await send()).toBeNull();
	expect(notify.taken).toEqual([
		{
			...{ kind: 'sms', status: 'delivered', phone_number: phone, template_id: smsTemplate },
			...{ personalisation: { body: message.body }, reference: id }
		}
	]);
});

it('so is an email', async () => {
	expect(await send(email)).toBeNull();
	expect(notify.taken).toMatchObject([
		{ email_address: email.address, template_id: emailTemplate }
	]);
});

describe('who we are', () => {
	it.each([
		['a key that was taken back', { secret: id }],
		['the key of another service', { serviceId: id }]
	])('%s does not let us in', async (_, with_) => {
		expect(await send({}, with_)).toEqual(again('sender-refused'));
		expect(notify.taken).toEqual([]);
	});

	it('said half a minute late or early is not believed', async () => {
		for (const seconds of [-40, 40]) {
			setClock(() => new Date(Date.now() + seconds * 1000));
			expect(await send()).toEqual(again('sender-refused'));
		}
		expect(notify.taken).toEqual([]);
	});
});

describe('what is refused', () => {
	const addressRefused = { reason: 'address-refused', isFinal: true };

	it('is a number or an address that cannot be, for good', async () => {
		expect(await send({ address: '+44' })).toEqual(addressRefused);
		expect(await send({ ...email, address: 'mina' })).toEqual(addressRefused);
	});

	it.each([
		['noTemplate', 'sender-refused'],
		['teamOnly', 'sender-refused'],
		['trial', 'sender-refused'],
		['noKey', 'sender-refused'],
		['clock', 'sender-refused'],
		['rate', 'too-many'],
		['daily', 'too-many'],
		['down', 'service-broken']
	] as const)('%s, for now: %s', async (what, reason) => {
		notify.instead = documented[what];
		expect(await send()).toEqual(again(reason));
	});

	it('by a template that is not there, or by one that has no place for our words', async () => {
		const templates = { sms: id, email: null };
		expect(await send({}, { templates })).toEqual(again('sender-refused'));
	});

	it('says why in the log by codes alone', async () => {
		const { status, error } = documented.notANumber;
		notify.instead = { status, error, message: `phone_number ${phone} is in another country` };
		expect(await send()).toEqual(addressRefused);
		expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
			{ event: 'govuk-notify-refused', status: 400, kinds: 'ValidationError' }
		]);
	});
});

describe('no answer', () => {
	it('in time', async () => {
		notify.instead = 'hang';
		expect(await send()).toEqual(again('no-answer'));
	});

	it('from nobody', async () => {
		notify.close();
		expect(await send()).toEqual(again('no-answer'));
	});

	it('that can be read, but a yes all the same', async () => {
		notify.instead = 'nonsense';
		expect(await send()).toBeNull();
	});
});

describe('what may have been taken without our hearing of it', () => {
	beforeEach(async () => {
		notify.instead = 'drop';
		expect(await send()).toEqual(again('no-answer'));
		notify.instead = null;
	});
	const sendAgain = () => send({ tries: 2 });
	const becomes = (status: string) => void (notify.taken[0]!.status = status);

	it('is found by its reference and not sent a second time', async () => {
		expect(await sendAgain()).toBeNull();
		expect(notify.taken).toHaveLength(1);
	});

	it('is a failure for good where they found that nobody has the number', async () => {
		becomes('permanent-failure');
		expect(await sendAgain()).toEqual({ reason: 'address-refused', isFinal: true });
		expect(notify.taken).toHaveLength(1);
	});

	it('is sent again where they broke on it', async () => {
		becomes('technical-failure');
		expect(await sendAgain()).toBeNull();
		expect(notify.taken).toHaveLength(2);
	});

	it('is not sent while they cannot say', async () => {
		notify.instead = documented.down;
		expect(await sendAgain()).toEqual(again('service-broken'));
		notify.instead = 'hang';
		expect(await sendAgain()).toEqual(again('no-answer'));
		expect(notify.taken).toHaveLength(1);
	});
});

it('a second try of what never arrived is sent', async () => {
	expect(await send({ tries: 2 })).toBeNull();
	expect(notify.taken).toHaveLength(1);
});
