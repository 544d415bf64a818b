/**
 * Email by SMTP. A message has nothing in it but its text: no name beside the address it comes
 * from, no picture, nothing that tells when it was opened. Its id is that of our message, so that
 * whoever got it twice, after a line broke in the last moment, can be shown it once.
 */
import { createTransport } from 'nodemailer';
import { readAddress } from '$lib/inputs/address';
import { isLanguage } from '$lib/server/access/viewers';
import { log } from '$lib/server/log';
import type { SmtpSettings } from './carrier-settings';
import { subjectIn } from './neutral-words';
import type { NotSent, Notifier } from './notifier';

/** Milliseconds; all of it together is less than a claim of `deliver` lasts. */
const patience = { connecting: 10_000, silence: 20_000, altogether: 60_000 };

const addressRefused: NotSent = { reason: 'address-refused', isFinal: true };

/** `trusted` is whom to believe beside the authorities every Node knows, in PEM. */
export function smtpCarrier(
	{ host, port, login, from, needsTls }: SmtpSettings,
	{ waits = patience, trusted }: { waits?: typeof patience; trusted?: string } = {}
): Notifier {
	const domain = from.slice(from.indexOf('@') + 1);
	const transport = createTransport({
		...{ host, port, name: domain, secure: port === 465 },
		...(needsTls ? { requireTLS: true } : { ignoreTLS: true }),
		...(login && { auth: { user: login.user, pass: login.password } }),
		...(trusted !== undefined && { tls: { ca: trusted } }),
		...{ connectionTimeout: waits.connecting, greetingTimeout: waits.connecting },
		...{ dnsTimeout: waits.connecting, socketTimeout: waits.silence },
		...{ disableFileAccess: true, disableUrlAccess: true }
	});
	return {
		async send({ id, address, body, language }) {
			if (readAddress(address)?.address !== address) return addressRefused;
			try {
				await transport.sendMail({
					...{ from, to: { name: '', address }, envelope: { from, to: [address] } },
					subject: subjectIn(isLanguage(language) ? language : 'en'),
					...{ text: body, messageId: `<${id}@${domain}>` },
					headers: { 'Auto-Submitted': 'auto-generated' },
					signal: AbortSignal.timeout(waits.altogether)
				});
				return null;
			} catch (problem) {
				return refusalOf(problem);
			}
		}
	};
}

interface Problem {
	code: string;
	/** What was being said, such as `RCPT TO`. */
	command: string;
	/** What was answered; 0 for nothing. */
	status: number;
	/** The class and subject of the answer (RFC 3463), such as `5.1.1`; empty for none. */
	detail: string;
}

function readProblem(problem: unknown): Problem {
	const said: Readonly<Record<string, unknown>> =
		problem instanceof Error ? Object.fromEntries(Object.entries(problem)) : {};
	const textOf = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
	const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(textOf('response'))?.[1] ?? '';
	const { responseCode } = said;
	const status = typeof responseCode === 'number' ? responseCode : 0;
	return { code: textOf('code'), command: textOf('command'), status, detail };
}

/** What was said of it might name the address: only codes are logged. */
function refusalOf(error: unknown): NotSent {
	const problem = readProblem(error);
	log('smtp-refused', { ...problem });
	const reason = reasonOf(problem);
	return { reason, isFinal: reason === 'address-refused' };
}

const isAddressWrong = /^5\.[12]\./;
const isOfPolicy = /^5\.7\./;

function reasonOf({ code, command, status, detail }: Problem): NotSent['reason'] {
	if (code === 'ETLS' || code === 'EREQUIRETLS' || code === 'EPROTOCOL') return 'service-broken';
	if (status === 452) return 'too-many';
	if (status >= 400 && status < 500) return 'service-broken';
	if (code === 'EAUTH') return 'sender-refused';
	if (status < 500) return 'no-answer';
	if (command === 'RCPT TO' && !isOfPolicy.test(detail)) return 'address-refused';
	if (command === 'DATA' && isAddressWrong.test(detail)) return 'address-refused';
	return 'sender-refused';
}
