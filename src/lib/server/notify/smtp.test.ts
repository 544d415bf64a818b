/** The contract with mail servers, against one on this machine that answers as each case says. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageRow } from '$lib/server/repositories/messages';
import { aCertificate } from '../../../../tests/support/certificate';
import { aMailServer, refusing, type MailServer } from '../../../../tests/support/mail-server';
import type { SmtpSettings } from './carrier-settings';
import type { NotSent } from './notifier';
import { smtpCarrier } from './smtp';

let mail: MailServer;
let lines: string[];
beforeEach(() => {
	lines = [];
	vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(async () => {
	vi.restoreAllMocks();
	await mail.close();
});

const id = '01980000-0000-7000-8000-000000000001';
const address = 'canary.mina@example.org';
const message: MessageRow = {
	...{ id, personId: id, channel: 'email', address, language: 'ur' },
	body: 'نیا پیغام: https://plan.example.org/',
	...{ state: 'waiting', kind: 'update', createdAt: new Date(), sentAt: null, sentById: null },
	...{ tries: 1, nextTryAt: null, failure: null }
};

const quick = { connecting: 300, silence: 300, altogether: 700 };
const settings = (over: Partial<SmtpSettings> = {}): SmtpSettings => ({
	...{ host: 'localhost', port: mail.port, login: null, from: 'updates@example.net' },
	needsTls: false,
	...over
});
const send = (over: Partial<SmtpSettings> = {}, trusted?: string): Promise<NotSent | null> =>
	smtpCarrier(settings(over), { waits: quick, ...(trusted && { trusted }) }).send(message);

/** Words of a head or a text as they are read, whatever they were packed in. */
function unpacked(raw: string): string {
	const words = raw.replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, packed: string) =>
		Buffer.from(packed, 'base64').toString()
	);
	const [head = '', body = ''] = words.replaceAll('\r\n', '\n').split('\n\n');
	const bytes = body
		.replaceAll('=\n', '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return `${head}\n\n${Buffer.from(bytes, 'latin1').toString()}`;
}

describe('a letter that is taken', () => {
	it('has nothing in it but a neutral subject and the text', async () => {
		mail = await aMailServer();
		expect(await send()).toBeNull();
		expect(mail.handed).toMatchObject([{ from: 'updates@example.net', to: [address] }]);
		const raw = unpacked(mail.handed[0]?.raw ?? '');
		const heads = [...raw.matchAll(/^([\w-]+): /gm)].map(([, head]) => head);
		expect(heads.sort()).toEqual([
			...['Auto-Submitted', 'Content-Transfer-Encoding', 'Content-Type', 'Date', 'From'],
			...['MIME-Version', 'Message-ID', 'Subject', 'To']
		]);
		expect(raw).toContain(`Message-ID: <${id}@example.net>`);
		expect(raw).toMatch(/^From: updates@example\.net$/m);
		expect(raw).toMatch(/^Content-Type: text\/plain/m);
		expect(raw).toContain(message.body);
		expect(raw).not.toMatch(/<img|<a |nodemailer/i);
	});

	it('is the same letter when it is tried again', async () => {
		mail = await aMailServer();
		await send();
		await send();
		const ids = mail.handed.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
		expect(new Set(ids).size).toBe(1);
	});

	it('goes to one address, whatever is in it', async () => {
		mail = await aMailServer();
		for (const odd of ['a@example.org,b@example.org', 'a@example.org\r\nBcc: b@example.org']) {
			const refusal = await smtpCarrier(settings()).send({ ...message, address: odd });
			expect(refusal).toEqual({ reason: 'address-refused', isFinal: true });
		}
		expect(mail.handed).toEqual([]);
	});
});

const addressRefused = { reason: 'address-refused', isFinal: true };
const again = (reason: NotSent['reason']) => ({ reason, isFinal: false });
const atRecipient = (code: number, words: string) => () =>
	aMailServer({ onRcptTo: (_, __, answer) => answer(refusing(code, words)) });
const atSender = (code: number, words: string) => () =>
	aMailServer({ onMailFrom: (_, __, answer) => answer(refusing(code, words)) });
const afterAll = (code: number, words: string) => () =>
	aMailServer({}, async () => refusing(code, words));

describe('a letter that is not', () => {
	it.each([
		['nobody has the address', atRecipient(550, '5.1.1 No such user'), addressRefused],
		['nobody has it, said shortly', atRecipient(550, 'No such user'), addressRefused],
		['their letter box is full', atRecipient(552, '5.2.2 Mailbox full'), addressRefused],
		['it is not for us to send there', atRecipient(550, '5.7.1 Relaying denied'), 'sender-refused'],
		['come back later', atRecipient(450, '4.2.0 Greylisted'), 'service-broken'],
		['too many for now', atRecipient(452, '4.5.3 Too many'), 'too-many'],
		['we may not send', atSender(550, '5.7.1 Sender rejected'), 'sender-refused'],
		['the service is down', atSender(421, '4.3.2 Shutting down'), 'service-broken'],
		['what it says is refused', afterAll(554, '5.7.1 Looks like spam'), 'sender-refused'],
		['nobody has it, found late', afterAll(554, '5.1.1 Unknown'), addressRefused],
		['it could not be kept', afterAll(451, '4.3.0 Disk full'), 'service-broken']
	] as const)('because %s', async (_, server, refusal) => {
		mail = await server();
		expect(await send()).toEqual(typeof refusal === 'string' ? again(refusal) : refusal);
		expect(mail.handed).toEqual([]);
	});

	it('says why in the log by codes alone', async () => {
		mail = await atRecipient(550, `5.1.1 <${address}> has moved`)();
		await send();
		expect(JSON.parse(lines.join(''))).toEqual({
			...{ event: 'smtp-refused', code: 'EENVELOPE', command: 'RCPT TO' },
			...{ status: 550, detail: '5.1.1' }
		});
	});
});

describe('who we are', () => {
	const login = { user: 'our-plan', password: 's3cret' };
	const onAuth = aDoor('s3cret');

	it('is shown where it is asked for', async () => {
		mail = await aMailServer({ authOptional: false, allowInsecureAuth: true, onAuth });
		expect(await send({ login })).toBeNull();
		expect(mail.handed).toMatchObject([{ user: 'our-plan' }]);
	});

	it.each([
		['a wrong password', { ...login, password: 'old' }],
		['none at all', null]
	])('with %s we are not let in, and it is tried again when that may be mended', async (_, who) => {
		mail = await aMailServer({ authOptional: false, allowInsecureAuth: true, onAuth });
		expect(await send({ login: who })).toEqual(again('sender-refused'));
		expect(mail.handed).toEqual([]);
	});
});

/** A door that opens to this password. */
function aDoor(password: string) {
	type Given = { username?: string | undefined; password?: string | null | undefined };
	type Answer = (error: Error | null, response?: { user: string }) => void;
	return (given: Given, _: unknown, answer: Answer) =>
		given.password === password
			? answer(null, { user: given.username ?? '' })
			: answer(refusing(535, '5.7.8 Wrong password'));
}

describe('on its way to another machine', () => {
	const { key, cert } = aCertificate();
	const offering = { key, cert, disabledCommands: [] };
	const login = { user: 'our-plan', password: 's3cret' };

	it('nobody can read it', async () => {
		mail = await aMailServer(offering);
		expect(await send({ needsTls: true }, cert)).toBeNull();
		expect(mail.handed).toMatchObject([{ isSecret: true }]);
	});

	it('it does not go, nor does a password, where anybody could', async () => {
		let shown = 0;
		const onAuth = () => void (shown += 1);
		mail = await aMailServer({ allowInsecureAuth: true, onAuth });
		expect(await send({ needsTls: true, login })).toEqual(again('service-broken'));
		expect([mail.visits, mail.handed, shown]).toEqual([1, [], 0]);
	});

	it('it does not go to somebody who only says they are the server', async () => {
		mail = await aMailServer(offering);
		expect(await send({ needsTls: true }, aCertificate().cert)).toMatchObject({ isFinal: false });
		expect(mail.handed).toEqual([]);
	});
});

describe('no answer', () => {
	it('from nobody', async () => {
		mail = await aMailServer();
		const { port } = mail;
		await mail.close();
		expect(await send({ port })).toEqual(again('no-answer'));
	});

	it('from a name that leads nowhere', async () => {
		mail = await aMailServer();
		expect(await send({ host: 'mail.invalid' })).toEqual(again('no-answer'));
	});

	it('from a server that drops the line when the letter is handed over', async () => {
		mail = await aMailServer();
		const { port, close } = await aServerSaying((word, socket) => {
			const [polite, goOn] = ['250 yes\r\n', '354 go on\r\n'];
			if (/^(EHLO|MAIL|RCPT)/.test(word)) socket.write(polite);
			else if (word.startsWith('DATA')) socket.write(goOn);
			else socket.destroy();
		}, '220 hello\r\n');
		expect(await send({ port })).toEqual(again('no-answer'));
		close();
	});

	it.each([
		['that greets nobody', ''],
		['that greets without end, so that the line is never silent', '220-hello\r\n'.repeat(50)]
	])('from a server %s', async (_, words) => {
		mail = await aMailServer();
		const { port, close } = await aServerSaying(() => undefined, words, 40);
		const began = performance.now();
		expect(await send({ port })).toEqual(again('no-answer'));
		expect(performance.now() - began).toBeLessThan(5_000);
		close();
	});
});

type Answer = (word: string, socket: Socket) => void;

/** Greets with these words, at once or letter by letter, and answers each word as it is told to. */
async function aServerSaying(answer: Answer, greeting: string, everyMs = 0) {
	const server = createServer((socket) => {
		socket.on('error', () => undefined).on('data', (word) => answer(String(word), socket));
		const letters = everyMs > 0 ? [...greeting] : [greeting];
		const timer = setInterval(() => socket.write(letters.shift() ?? ''), everyMs);
		socket.on('close', () => clearInterval(timer));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
