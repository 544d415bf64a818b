import { describe, expect, it } from 'vitest';
import { ConfigProblem } from '$lib/server/config';
import { readCarrierSettings } from './carrier-settings';

const serviceId = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const template = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
const smtp = { SMTP_HOST: 'mail.example.org', SMTP_FROM: 'updates@example.org' };
const notify = {
	NOTIFY_API_KEY: `our-plan_live-${serviceId}-${secret}`,
	NOTIFY_SMS_TEMPLATE: template
};
const production = {
	origin: 'https://plan.example.org',
	isProduction: true,
	demo: 'off',
	hasPseudoLocales: false
} as const;
const read = (env: Record<string, string>, isProduction = true) =>
	readCarrierSettings(env, { ...production, isProduction });

it('nothing set is no carrier', () => {
	expect(read({})).toEqual({ smtp: null, govukNotify: null });
	expect(read({ SMTP_HOST: '', NOTIFY_API_KEY: '' })).toEqual({ smtp: null, govukNotify: null });
});

it('a mail server, with what is usual where nothing is said', () => {
	const login = { user: 'us', password: 'p' };
	expect(read(smtp).smtp).toEqual({
		...{ host: 'mail.example.org', port: 587, login: null },
		...{ from: 'updates@example.org', needsTls: true }
	});
	const more = { SMTP_PORT: '465', SMTP_USER: 'us', SMTP_PASSWORD: 'p' };
	expect(read({ ...smtp, ...more }).smtp).toMatchObject({ port: 465, login });
});

it.each(['localhost', '127.0.0.1', '::1'])('a relay on this machine (%s) needs no TLS', (host) => {
	expect(read({ ...smtp, SMTP_HOST: host }).smtp?.needsTls).toBe(false);
});

it('GOV.UK Notify, by the two ids its key ends with', () => {
	const templates = { sms: template, email: null };
	const url = 'https://api.notifications.service.gov.uk';
	expect(read(notify).govukNotify).toEqual({ url, serviceId, secret, templates });
	const local = { ...notify, NOTIFY_URL: 'http://localhost:9/' };
	expect(read(local, false).govukNotify?.url).toBe('http://localhost:9');
});

it('texts by one and emails by the other', () => {
	const both = read({ ...smtp, ...notify });
	expect([both.smtp?.host, both.govukNotify?.templates.email]).toEqual(['mail.example.org', null]);
});

describe('does not start with', () => {
	it.each([
		['a mail server and no sender', { SMTP_HOST: 'mail.example.org' }],
		['a sender and no mail server', { SMTP_FROM: 'updates@example.org' }],
		['a port alone', { SMTP_PORT: '25' }],
		['a sender with a name', { ...smtp, SMTP_FROM: 'Children’s services <a@example.org>' }],
		['a sender that is a phone', { ...smtp, SMTP_FROM: '+447700900123' }],
		['a port that is none', { ...smtp, SMTP_PORT: '70000' }],
		['a port in words', { ...smtp, SMTP_PORT: 'smtp' }],
		['a user without a password', { ...smtp, SMTP_USER: 'us' }],
		['a password without a user', { ...smtp, SMTP_PASSWORD: 'p' }],
		['a key and no template', { NOTIFY_API_KEY: notify.NOTIFY_API_KEY }],
		['a template and no key', { NOTIFY_SMS_TEMPLATE: template }],
		['half a key', { ...notify, NOTIFY_API_KEY: `-${serviceId}` }],
		['a template that is no id', { ...notify, NOTIFY_SMS_TEMPLATE: 'welcome' }],
		['an address without TLS', { ...notify, NOTIFY_URL: 'http://notify.example.org' }],
		['one on this machine in production', { ...notify, NOTIFY_URL: 'http://localhost:9' }],
		['an address that is none', { ...notify, NOTIFY_URL: 'notify' }],
		['two ways for emails', { ...smtp, ...notify, NOTIFY_EMAIL_TEMPLATE: template }]
	])('%s', (_, env) => {
		expect(() => read(env as Record<string, string>)).toThrow(ConfigProblem);
	});
});
