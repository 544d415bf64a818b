/**
 * What somebody sends instead of a token they do not have, made from one that is real. What people
 * do with a real one (another letter case, a space at its end) is not here: that may be forgiven.
 */
import { Buffer } from 'node:buffer';

const changedAt = (token: string, at: number) => {
	const other = token[at] === '2' ? '3' : '2';
	return `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
};

/** By what is wrong with it. */
export function forgeriesOf(token: string): Record<string, string> {
	const middle = Math.floor(token.length / 2);
	const half = token.slice(0, middle);
	return {
		nothing: '',
		'its first half': half,
		'all but its last letter': token.slice(0, -1),
		'all but its first letter': token.slice(1),
		'one letter more': `${token}2`,
		'itself twice': token + token,
		'its first letter changed': changedAt(token, 0),
		'a letter in the middle changed': changedAt(token, middle),
		'its last letter changed': changedAt(token, token.length - 1),
		backwards: [...token].reverse().join(''),
		'all of one letter': 'a'.repeat(token.length),
		'all digits': '2'.repeat(token.length),
		'cut by a NUL': `${half}\u0000`,
		'a letter that only looks the same': token.replace(/[a-z0-9]/i, 'а'),
		'letters as wide as their height': [...token]
			.map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
			.join(''),
		'written in percent': [...token]
			.map((letter) => `%${(letter.codePointAt(0) ?? 0).toString(16)}`)
			.join(''),
		'as base64': Buffer.from(token).toString('base64'),
		'its hash': `${token.length}e9c0${'f'.repeat(60)}`,
		'a token that says it needs no signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"1"}').toString('base64url')}.`,
		'a joker of SQL': '%',
		'jokers of SQL': '_'.repeat(token.length),
		'always true': `${token}' or '1'='1`,
		'ten thousand letters': token.repeat(Math.ceil(10_000 / token.length)),
		'an object': '[object Object]',
		null: 'null',
		__proto__: '__proto__'
	};
}
