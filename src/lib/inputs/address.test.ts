import { expect, it } from 'vitest';
import { addressField, channelOf, optionalAddress, readAddress } from './address';

it.each([
	['07700 900123', 'sms', '+447700900123'],
	['+44 (0)7700 900123', 'sms', '+447700900123'],
	['0044 7700 900123', 'sms', '+447700900123'],
	['۰۷۷۰۰۹۰۰۱۲۳', 'sms', '+447700900123'],
	['+92 300 1234567', 'sms', '+923001234567'],
	[' Mina@Example.ORG ', 'email', 'mina@example.org']
])('%j is %s %s', (typed, channel, address) => {
	expect(readAddress(typed)).toEqual({ channel, address });
	expect(channelOf(address)).toBe(channel);
});

it.each([
	'nonsense',
	'12',
	'a@b',
	'a b@example.org',
	'a@example.org\r\nBcc: b@example.org',
	'<a@example.org>',
	`${'a'.repeat(65)}@example.org`,
	'0770090012345678901'
])('%j is no address', (typed) => expect(readAddress(typed)).toBeNull());

it('what is wrong is said once, and nothing is an answer only where it may be', () => {
	const wrong = (typed: string) =>
		addressField.safeParse(typed).error?.issues.map(({ message }) => message);
	expect(wrong('')).toEqual(['errors:required']);
	expect(wrong('nonsense')).toEqual(['errors:notAnAddress']);
	expect(optionalAddress.parse(' ')).toBeNull();
	expect(optionalAddress.safeParse('nonsense').success).toBe(false);
});
