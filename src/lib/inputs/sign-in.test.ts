import { describe, expect, it } from 'vitest';
import { acceptForm, codeForm, startForm } from './sign-in';

const errorsOf = (result: { error?: { issues: { message: string }[] } | undefined }) =>
	result.error?.issues.map(({ message }) => message);

describe('a code', () => {
	it.each(['12345678', ' 1234 5678 ', '1234-5678', '۱۲۳۴۵۶۷۸'])('%j is read', (code) => {
		expect(codeForm.parse({ code })).toEqual({ code: '12345678', phone: false });
	});

	it.each([
		['', 'errors:required'],
		['1234567', 'errors:notACode'],
		['123456789', 'errors:notACode'],
		['abcdefgh', 'errors:notACode']
	])('%j is refused: %s', (code, error) => {
		expect(errorsOf(codeForm.safeParse({ code }))).toEqual([error]);
	});
});

describe('“Is this phone only yours?”', () => {
	it.each([
		[undefined, false],
		['shared', false],
		['own', true]
	])('%s keeps this person in: %s', (phone, isOwn) => {
		expect(acceptForm.parse({ secret: 'KMN4P-QRT2U', phone }).phone).toBe(isOwn);
	});
});

describe('what an invitation is opened with', () => {
	const token = 'a'.repeat(27);
	it.each([
		[token, token],
		[`https://plan.example.org/join#${token}`, token],
		[` You have an update: https://plan.example.org/join#${token}\n`, token],
		['kmn4p qrt2u', 'kmn4p qrt2u']
	])('%j is read as %j', (secret, read) => expect(startForm.parse({ secret }).secret).toBe(read));

	it.each([undefined, '', '   ', 'x'.repeat(41)])('%j is refused', (secret) => {
		expect(errorsOf(startForm.safeParse({ secret }))).toEqual(['errors:required']);
	});
});
