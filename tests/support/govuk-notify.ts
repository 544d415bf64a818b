/**
 * A server on this machine that answers as GOV.UK Notify documents its HTTP API, version 2
 * (docs.notifications.service.gov.uk/rest-api.html): it checks who asks as they do, refuses in their
 * words, and remembers what it took.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const serviceId = '26785a09-ab16-4eb0-8407-a37497a57506';
export const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const smsTemplate = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
export const emailTemplate = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3';

type Fields = Record<string, unknown>;
interface Refusal {
	status: number;
	error: string;
	message: string;
}

const refusal = (status: number, error: string, message: string): Refusal => ({
	status,
	error,
	message
});

/** What they answer, as their documentation has it. */
export const documented = {
	notANumber: refusal(400, 'ValidationError', 'phone_number Not enough digits'),
	notAnAddress: refusal(400, 'ValidationError', 'email_address Not a valid email address'),
	noTemplate: refusal(400, 'ValidationError', 'template_id is not a valid UUID'),
	teamOnly: refusal(
		400,
		'BadRequestError',
		"Can't send to this recipient using a team-only API key"
	),
	trial: refusal(
		400,
		'BadRequestError',
		"Can't send to this recipient when service is in trial mode"
	),
	noKey: refusal(403, 'AuthError', 'Invalid token: API key not found'),
	clock: refusal(
		403,
		'AuthError',
		'Error: Your system clock must be accurate to within 30 seconds'
	),
	rate: refusal(
		429,
		'RateLimitError',
		'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds'
	),
	daily: refusal(429, 'TooManyRequestsError', 'Exceeded send limits (250000) for today'),
	down: refusal(500, 'Exception', 'Internal server error')
} as const satisfies Record<string, Refusal>;

export interface Taken extends Fields {
	reference: string;
	status: string;
}

export interface TestNotify {
	url: string;
	taken: Taken[];
	/** What became of what is taken from now on. */
	becomes: string;
	/** Answers instead of what is right; `drop` takes the message and hangs up, `hang` says nothing. */
	instead: Refusal | 'drop' | 'hang' | 'nonsense' | null;
	/** What the server holds to be now, in milliseconds. */
	clock: () => number;
	close: () => void;
}

const half = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Fields;

function whyNotLetIn(authorization: string, at: number): Refusal | null {
	const [head = '', said = '', signature = ''] = authorization.replace(/^Bearer /, '').split('.');
	const right = createHmac('sha256', secret).update(`${head}.${said}`).digest();
	const given = Buffer.from(signature, 'base64url');
	if (given.length !== right.length || !timingSafeEqual(given, right)) return documented.noKey;
	const { alg, typ } = half(head);
	const { iss, iat } = half(said);
	if (alg !== 'HS256' || typ !== 'JWT' || iss !== serviceId) return documented.noKey;
	return Math.abs(at / 1000 - Number(iat)) > 30 ? documented.clock : null;
}

/** Fields they know; another is refused, as theirs is. */
const known = ['phone_number', 'email_address', 'template_id', 'personalisation', 'reference'];

function whyNotTaken(kind: string, body: Fields): Refusal | null {
	const odd = Object.keys(body).find((name) => !known.includes(name));
	if (odd) return refusal(400, 'ValidationError', `Additional properties are not allowed (${odd})`);
	const template = kind === 'sms' ? smsTemplate : emailTemplate;
	if (body['template_id'] !== template)
		return refusal(400, 'BadRequestError', 'Template not found');
	const words = (body['personalisation'] as Fields | undefined)?.['body'];
	if (typeof words !== 'string')
		return refusal(400, 'BadRequestError', 'Missing personalisation: body');
	if (kind === 'sms')
		return /^\+\d{9,15}$/.test(String(body['phone_number'])) ? null : documented.notANumber;
	return /^[^@\s]+@[^@\s]+\.\w+$/.test(String(body['email_address']))
		? null
		: documented.notAnAddress;
}

function answer(response: ServerResponse, status: number, json: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

const refuse = (response: ServerResponse, { status, error, message }: Refusal) =>
	answer(response, status, { status_code: status, errors: [{ error, message }] });

export async function aNotifyService(): Promise<TestNotify> {
	const server = createServer((request, response) => {
		void reply(notify, request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const notify: TestNotify = {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		...{ taken: [], becomes: 'delivered', instead: null, clock: Date.now },
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
	return notify;
}

async function reply(notify: TestNotify, request: IncomingMessage, response: ServerResponse) {
	const { instead } = notify;
	const body = await text(request);
	const noEntry = whyNotLetIn(request.headers.authorization ?? '', notify.clock());
	if (noEntry) return refuse(response, noEntry);
	if (instead === 'hang') return;
	if (instead === 'nonsense') return void response.writeHead(201).end('<html>');
	if (instead && instead !== 'drop') return refuse(response, instead);
	const { pathname, searchParams } = new URL(request.url ?? '', notify.url);
	if (request.method === 'GET' && pathname === '/v2/notifications') {
		const found = notify.taken.filter(
			({ reference }) => reference === searchParams.get('reference')
		);
		return answer(response, 200, { notifications: found, links: { current: pathname } });
	}
	const kind = /^\/v2\/notifications\/(sms|email)$/.exec(pathname)?.[1];
	if (request.method !== 'POST' || !kind) return void response.writeHead(404).end();
	const fields = JSON.parse(body) as Fields;
	const problem = whyNotTaken(kind, fields);
	if (problem) return refuse(response, problem);
	const reference = String(fields['reference']);
	notify.taken.push({ ...fields, kind, reference, status: notify.becomes });
	if (instead === 'drop') return void response.destroy();
	answer(response, 201, { id: '740e5834-3a29-46b4-9a6f-16142fde533a', reference });
}
