/** What nobody means to type, and somebody sends. */

/** Text a form can carry, by what is wrong with it. */
export const hostileTexts: Readonly<Record<string, string>> = {
	nothing: '',
	spaces: ' \t\n ',
	'ten thousand letters': 'a'.repeat(10_000),
	'three thousand faces': '👩‍👧'.repeat(3000),
	'a NUL': 'Mina\u0000',
	'an escape': '\u001b[31mred\u001b[0m',
	'a right-to-left override': 'Mina\u202egnp.exe',
	'an isolate left open': '\u2067Mina',
	'half a surrogate pair': 'Mina\ud83d',
	'a zero-width space': 'Mi\u200bna',
	'a script': '<script>alert(1)</script>',
	'an attribute': '" autofocus onfocus="alert(1)',
	'a template': '{{7*7}}{@html 7}<%= 7 %>',
	'a formula': '=HYPERLINK("https://evil.example","open")',
	SQL: "'; DROP TABLE rating; --",
	'a path': '../../../../etc/passwd',
	'another site': '//evil.example/%5c..',
	'a script address': 'javascript:alert(1)',
	'a name of an object': '__proto__',
	'another name of an object': 'constructor',
	'a huge number': '9'.repeat(400),
	'a number with an exponent': '1e309',
	'minus nought': '-0',
	'not a number': 'NaN',
	'Urdu digits': '۱۲',
	'a day that is not': '2026-02-30',
	'a year far away': '+275760-09-13',
	'an id of nobody': '00000000-0000-7000-8000-000000000000',
	'an id in capitals': '0192F0C4-7B3A-7C1E-8F00-5D3A9C4E2B11',
	'an id and more': '00000000-0000-7000-8000-000000000000\n',
	'a header': 'Mina\r\nSet-Cookie: session=1',
	'two dots over everything': `M${'\u0308'.repeat(1500)}`
};

/** What a field may hold instead of text: files, lists, nothing. */
export const hostileValues: Readonly<Record<string, unknown>> = {
	'is missing': undefined,
	'is null': null,
	'is a file': new File(['x'], 'x.exe'),
	'is an empty list': [],
	'is a list': ['a', 'b'],
	'is a list of lists': [['a'], ['b']],
	'is a list of files': [new File(['x'], 'x')],
	'is a number': 5,
	'is infinite': Infinity,
	'is a big number': 10n ** 40n,
	'is an object': { toString: null },
	'has no prototype': Object.create(null) as object,
	'is a day of ours': new Date(NaN)
};

export const prototypeKeys = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty'
];
