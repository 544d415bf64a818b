/** How messages leave the service, as the installation is told of it; null where it is not. */
import { ConfigProblem, config } from '$lib/server/config';
import { readAddress } from '$lib/inputs/address';

const environment = process.env;
type Env = Readonly<Record<string, string | undefined>>;

export interface SmtpSettings {
	host: string;
	port: number;
	/** Null for a relay that lets us in by where we are. */
	login: { user: string; password: string } | null;
	/** An address and no name beside it: a name would say what this is about. */
	from: string;
	/** False for a relay on this machine only. */
	needsTls: boolean;
}

export interface GovukNotifySettings {
	/** Without a `/` at its end. */
	url: string;
	serviceId: string;
	/** What our requests are signed with. */
	secret: string;
	/** Ids of templates whose whole text is `((body))`. */
	templates: { sms: string | null; email: string | null };
}

export interface CarrierSettings {
	smtp: SmtpSettings | null;
	govukNotify: GovukNotifySettings | null;
}

const localHosts = ['localhost', '127.0.0.1', '::1'];
const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const idShape = new RegExp(`^${id}$`);
/** A name, the service's id, a secret: joined with dashes, as GOV.UK Notify hands them out. */
const keyShape = new RegExp(`-(?<serviceId>${id})-(?<secret>${id})$`);

/** @throws ConfigProblem when only a part is set, or when two carriers would take emails. */
export function readCarrierSettings(
	env: Env = environment,
	{ isProduction } = config()
): CarrierSettings {
	const smtp = readSmtp(env);
	const govukNotify = readGovukNotify(env, isProduction);
	if (smtp && govukNotify?.templates.email)
		throw new ConfigProblem('Emails go by SMTP_HOST or by NOTIFY_EMAIL_TEMPLATE, not by both.');
	return { smtp, govukNotify };
}

const isAnySet = (env: Env, names: readonly string[]) => names.some((name) => env[name]);

function readSmtp(env: Env): SmtpSettings | null {
	const [host, user, password] = [env['SMTP_HOST'], env['SMTP_USER'], env['SMTP_PASSWORD']];
	const names = ['SMTP_HOST', 'SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD', 'SMTP_FROM'];
	if (!isAnySet(env, names)) return null;
	const from = readAddress(env['SMTP_FROM'] ?? '');
	if (!host || from?.channel !== 'email')
		throw new ConfigProblem('SMTP_HOST and SMTP_FROM, a bare email address, go together.');
	const port = Number(env['SMTP_PORT'] || 587);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new ConfigProblem('SMTP_PORT must be a number from 1 to 65535.');
	if (!user !== !password) throw new ConfigProblem('SMTP_USER and SMTP_PASSWORD go together.');
	const login = user && password ? { user, password } : null;
	return { host, port, login, from: from.address, needsTls: !localHosts.includes(host) };
}

function readGovukNotify(env: Env, isProduction: boolean): GovukNotifySettings | null {
	const names = ['NOTIFY_API_KEY', 'NOTIFY_SMS_TEMPLATE', 'NOTIFY_EMAIL_TEMPLATE', 'NOTIFY_URL'];
	if (!isAnySet(env, names)) return null;
	const sms = readTemplate(env, 'NOTIFY_SMS_TEMPLATE');
	const email = readTemplate(env, 'NOTIFY_EMAIL_TEMPLATE');
	const key = keyShape.exec(env['NOTIFY_API_KEY'] ?? '')?.groups;
	if (!key?.['serviceId'] || !key['secret'] || (!sms && !email))
		throw new ConfigProblem(
			'NOTIFY_API_KEY, whole, goes with NOTIFY_SMS_TEMPLATE or NOTIFY_EMAIL_TEMPLATE.'
		);
	const { serviceId, secret } = key;
	return { url: readUrl(env, isProduction), serviceId, secret, templates: { sms, email } };
}

function readTemplate(env: Env, name: string): string | null {
	const said = env[name];
	if (!said) return null;
	if (!idShape.test(said)) throw new ConfigProblem(`${name} must be the id of a template.`);
	return said;
}

function readUrl(env: Env, isProduction: boolean): string {
	const said = env['NOTIFY_URL'] || 'https://api.notifications.service.gov.uk';
	const url = URL.canParse(said) ? new URL(said) : null;
	const isLocal = url?.protocol === 'http:' && localHosts.includes(url.hostname) && !isProduction;
	if (url?.protocol !== 'https:' && !isLocal)
		throw new ConfigProblem('NOTIFY_URL must be an https:// address.');
	return said.replace(/\/+$/, '');
}
