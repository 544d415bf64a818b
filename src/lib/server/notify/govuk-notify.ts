/**
 * Text messages, and emails where wanted, by GOV.UK Notify (its HTTP API, version 2). Its
 * `reference` is the id of our message and refuses nothing that is sent twice; so a message that may
 * have been taken before, without our hearing of it, is looked for first.
 */
import { createHmac } from 'node:crypto';
import { now } from '$lib/server/clock';
import { log } from '$lib/server/log';
import type { MessageRow } from '$lib/server/repositories/messages';
import type { GovukNotifySettings } from './carrier-settings';
import type { NotSent, Notifier } from './notifier';

const patienceMs = 20_000;
const noAnswer: NotSent = { reason: 'no-answer', isFinal: false };

type Answer = { status: number; json: unknown } | null;
type Ask = (path: string, body?: unknown) => Promise<Answer>;

export function govukNotifyCarrier(
	settings: GovukNotifySettings,
	{ waitMs = patienceMs }: { waitMs?: number } = {}
): Notifier {
	const ask = asking(settings, waitMs);
	return {
		async send(message) {
			const earlier = message.tries > 1 ? await takenBefore(ask, message) : 'not-taken';
			return earlier === 'not-taken' ? hand(ask, settings, message) : earlier;
		}
	};
}

async function hand(
	ask: Ask,
	{ templates }: GovukNotifySettings,
	{ id, channel, address, body }: MessageRow
): Promise<NotSent | null> {
	const what = { template_id: templates[channel], personalisation: { body }, reference: id };
	const answer = await ask(
		`/v2/notifications/${channel}`,
		channel === 'sms' ? { phone_number: address, ...what } : { email_address: address, ...what }
	);
	return answer?.status === 201 ? null : refusalOf(answer);
}

/** What became of it when it was handed over before; that it was not, or that nobody can say. */
async function takenBefore(ask: Ask, { id }: MessageRow): Promise<NotSent | null | 'not-taken'> {
	const answer = await ask(`/v2/notifications?reference=${id}`);
	if (answer?.status !== 200) return refusalOf(answer);
	const states = listOf(answer.json, 'notifications').map((one) => textOf(one, 'status'));
	const state = states.find((one) => one !== 'technical-failure');
	if (state === undefined) return 'not-taken';
	return state === 'permanent-failure' ? { reason: 'address-refused', isFinal: true } : null;
}

/** A question as the service of this key; null when there was no whole answer. */
function asking({ url, serviceId, secret }: GovukNotifySettings, waitMs: number): Ask {
	return async (path, body) => {
		const authorization = `Bearer ${tokenOf(serviceId, secret)}`;
		try {
			const answer = await fetch(url + path, {
				...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
				headers: { authorization, 'content-type': 'application/json' },
				redirect: 'error',
				signal: AbortSignal.timeout(waitMs)
			});
			return { status: answer.status, json: readJson(await answer.text()) };
		} catch {
			return null;
		}
	};
}

/** Good for half a minute: a JSON web token, HMAC-SHA-256, that says who asks and when. */
function tokenOf(serviceId: string, secret: string): string {
	const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
	const said = { iss: serviceId, iat: Math.floor(now().getTime() / 1000) };
	const text = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded(said)}`;
	return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** What was said of it might name the address: only its kinds of errors are logged. */
function refusalOf(answer: Answer): NotSent {
	if (!answer) return noAnswer;
	const { status, json } = answer;
	const errors = listOf(json, 'errors');
	const kinds = errors.map((one) => textOf(one, 'error').slice(0, 40)).join(' ');
	log('govuk-notify-refused', { status, kinds });
	if (status === 400 && errors.some(isOfAddress))
		return { reason: 'address-refused', isFinal: true };
	return { reason: reasonOf(status), isFinal: false };
}

function reasonOf(status: number): NotSent['reason'] {
	if (status === 429) return 'too-many';
	return status >= 400 && status < 500 ? 'sender-refused' : 'service-broken';
}

/** Other refusals with 400 are about us: a trial, a template that is not there. */
const isOfAddress = (error: unknown) =>
	textOf(error, 'error') === 'ValidationError' &&
	/^(phone_number|email_address)\b/.test(textOf(error, 'message'));

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

function listOf(json: unknown, name: string): unknown[] {
	const list = isRecord(json) ? json[name] : null;
	return Array.isArray(list) ? list : [];
}

function textOf(json: unknown, name: string): string {
	const text = isRecord(json) ? json[name] : null;
	return typeof text === 'string' ? text : '';
}
