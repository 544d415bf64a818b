import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { aCensus, aCensusChild, bytesOf } from '../../../../../tests/support/census';
import { readCensus } from './read';
import { maxBytes } from './text';

/** Some of these are as large as a file can be, and a busy machine takes its time. */
const patience = 60_000;

const read = (text: string) => readCensus(bytesOf(text));

function children(text: string) {
	const census = read(text);
	if (!census.ok) throw new Error(`refused: ${census.reason} in line ${census.line}`);
	return census.children;
}

function onlyChild(text: string) {
	const [child, second] = children(text);
	if (!child || second) throw new Error('one child was expected');
	return child;
}

describe('a file is refused', () => {
	const good = aCensus(aCensusChild());
	const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
	const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>`;
	const outside = '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

	it.each([
		['empty', new Uint8Array(), 'not-xml', null],
		['50 MB', new Uint8Array(50 * 1024 * 1024).fill(60), 'too-big', null],
		['a byte too big', new Uint8Array(maxBytes + 1).fill(32), 'too-big', null],
		[
			'a picture',
			new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			'not-xml',
			null
		],
		['zeros', new Uint8Array(5000), 'not-xml', null],
		['a spreadsheet', bytesOf('LAchildID,PersonBirthDate\nA1,2019-03-04\n'), 'not-xml', null],
		['a web page', bytesOf('<!doctype html><p>Sign in'), 'not-xml', null],
		['a web page without a type', bytesOf('<html><body></body></html>'), 'not-xml', null],
		['UTF-16', utf16(good), 'wrong-encoding', null],
		['UTF-16 without a mark', utf16(good).subarray(2), 'wrong-encoding', null],
		[
			'Latin-1',
			new Uint8Array(Buffer.from('<Message>Ren\u00e9</Message>', 'latin1')),
			'wrong-encoding',
			null
		],
		['a billion laughs', bytesOf(`${laughs}<Message>&c;</Message>`), 'has-doctype', 1],
		['an outside entity', bytesOf(`\n\n${outside}<Message>&x;</Message>`), 'has-doctype', 3],
		[
			'a type after the start',
			bytesOf(good.replace('<Message>', `${outside}<Message>`)),
			'has-doctype',
			2
		],
		['an entity nobody declared', bytesOf(good.replace('A1', '\n&x;')), 'broken', 14],
		['cut off', bytesOf(good.slice(0, good.indexOf('</PersonBirth'))), 'broken', 14],
		['crossed tags', bytesOf('<Message>\n<a><b></a></b></Message>'), 'broken', 2],
		['two roots', bytesOf('<Message></Message>\n<Message></Message>'), 'broken', 2],
		['words after the end', bytesOf(`${good}bye`), 'broken', 26],
		['an open quotation mark', bytesOf('<Message\nx="1></Message>'), 'broken', 1],
		['an open comment', bytesOf('<Message>\n<!-- </Message>'), 'broken', 2],
		['as deep as a well', bytesOf('<a>'.repeat(100_000)), 'broken', 1],
		['too many elements', bytesOf(`<a>${'<b/>'.repeat(1_500_001)}</a>`), 'broken', 1],
		['another return', bytesOf(good.replace('CIN<', 'SC<')), 'not-a-census', 2],
		['another kind of XML', bytesOf('<?xml version="1.0"?>\n<rss></rss>'), 'not-a-census', 2],
		['nobody in it', bytesOf(aCensus()), 'no-children', null]
	])(
		'%s',
		(_, bytes, reason, line) => {
			expect(readCensus(bytes)).toEqual({ ok: false, reason, line });
		},
		patience
	);
});

describe('a census', () => {
	it('says what it is about', () => {
		expect(read(aCensus(aCensusChild()))).toMatchObject({
			ok: true,
			year: 2026,
			reference: '2026-03-31',
			problems: []
		});
	});

	it('gives each child with the line it starts on', () => {
		const found = children(aCensus(aCensusChild(), aCensusChild({ id: 'B2' })));
		expect(found.map(({ localId, line }) => [localId, line])).toEqual([
			['A1', 11],
			['B2', 24]
		]);
	});

	it('counts the same lines in a file from Windows with a byte order mark', () => {
		const text = `\ufeff${aCensus(aCensusChild()).replaceAll('\n', '\r\n')}`;
		expect(onlyChild(text)).toMatchObject({ line: 11, referrals: [{ line: 18 }] });
	});

	it('keeps nothing about sex, ethnicity, disability or school', () => {
		const extra = '<UPN>H801200001001</UPN><FormerUPN>X</FormerUPN><Sex>F</Sex>';
		const text = aCensus(aCensusChild().replace('<GenderCurrent>', `${extra}<GenderCurrent>`));
		expect(JSON.stringify(read(text))).not.toMatch(/WBRI|H8012|"F"|gender|ethnic/i);
	});

	it('has every plan, with its reviews', () => {
		const details = `
        <CINPlanDates><CINPlanStartDate>2025-12-01</CINPlanStartDate><CINPlanEndDate>2026-01-05</CINPlanEndDate></CINPlanDates>
        <ChildProtectionPlans>
          <CPPstartDate>2026-01-05</CPPstartDate>
          <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
          <Reviews><CPPreviewDate>2026-03-20</CPPreviewDate></Reviews>
        </ChildProtectionPlans>`;
		expect(onlyChild(aCensus(aCensusChild({ details }))).plans).toEqual([
			{
				line: 22,
				kind: 'child-in-need',
				startsOn: '2025-12-01',
				endsOn: '2026-01-05',
				reviews: []
			},
			{
				line: 23,
				kind: 'child-protection',
				startsOn: '2026-01-05',
				endsOn: null,
				reviews: [{ line: 26, on: '2026-03-20' }]
			}
		]);
	});

	it('may have several referrals, namespaces, CDATA, comments and attributes', () => {
		const two = aCensusChild().replace(
			'<CINdetails>',
			'<CINdetails><CINreferralDate>2024-02-29</CINreferralDate></CINdetails><!-- <b> --><CINdetails x="a>b">'
		);
		const text = aCensus(two)
			.replaceAll(/<(\/?)([A-Z])/g, '<$1cin:$2')
			.replace('A1<', '<![CDATA[A1]]><');
		const child = onlyChild(text);
		expect(child.localId).toBe('A1');
		expect(child.referrals.map(({ referredOn }) => referredOn)).toEqual([
			'2024-02-29',
			'2025-11-03'
		]);
	});

	it('may name a child not born yet', () => {
		const text = aCensus(aCensusChild({ born: '2026-09-01' })).replaceAll(
			'PersonBirthDate',
			'ExpectedPersonBirthDate'
		);
		expect(onlyChild(text)).toMatchObject({ bornOn: null, expectedOn: '2026-09-01', problems: [] });
	});
});

describe('surprises cost only the value they are in', () => {
	it.each(['2019-02-30', '04/03/2019', '0019-03-04', '2019-3-4', 'unknown', '2019-03-04x'])(
		'birth date %s',
		(born) => {
			expect(onlyChild(aCensus(aCensusChild({ born })))).toMatchObject({
				localId: 'A1',
				bornOn: null,
				referrals: [{ referredOn: '2025-11-03' }],
				problems: [{ code: 'unreadable-date', line: 14 }]
			});
		}
	);

	it.each(['2019-03-04Z', '2019-03-04T00:00:00', '2019-03-04T00:00:00+01:00', ' 2019-03-04 '])(
		'birth date %s is read',
		(born) => {
			expect(onlyChild(aCensus(aCensusChild({ born })))).toMatchObject({ bornOn: '2019-03-04' });
		}
	);

	it.each(['A\u202e1', '<b/>A\u0000', '=1+1', 'A'.repeat(41), '&#65;', '../../x y;'])(
		'identifier %j',
		(id) => {
			expect(onlyChild(aCensus(aCensusChild({ id })))).toMatchObject({
				localId: null,
				problems: [{ code: 'unreadable-local-id', line: 13 }]
			});
		}
	);

	it.each([
		['an unknown element', '<Shoe><Size>4</Size></Shoe>', []],
		['words between elements', 'checked by JB', [{ code: 'stray-text', line: 18 }]],
		[
			'a code that is none',
			'<ReasonForClosure>RC?</ReasonForClosure>',
			[{ code: 'unreadable-code', line: 21 }]
		],
		[
			'a date told twice',
			'<CINclosureDate>2026-01-01</CINclosureDate><CINclosureDate>2026-01-02</CINclosureDate>',
			[{ code: 'element-twice', line: 21 }]
		]
	])('%s', (_, details, problems) => {
		const child = onlyChild(aCensus(aCensusChild({ details })));
		expect(child).toMatchObject({ localId: 'A1', referrals: [{ primaryNeed: 'N1' }] });
		expect(child.problems).toEqual(problems);
	});

	it('no identifiers at all', () => {
		expect(onlyChild(aCensus('<Child></Child>'))).toMatchObject({ localId: null, referrals: [] });
	});
});

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const splinters = [
	'<',
	'>',
	'/',
	'&',
	'"',
	'<!--',
	']]>',
	'<![CDATA[',
	'<?',
	'</Child>',
	'<a ',
	'=',
	'\n',
	'é',
	'2026-02-30'
];

function damage(text: string, next: () => number): string {
	const at = Math.floor(next() * text.length);
	const length = Math.floor(next() * 6);
	const splinter = next() < 0.6 ? (splinters[Math.floor(next() * splinters.length)] ?? '') : '';
	return text.slice(0, at) + splinter + text.slice(at + length);
}

describe('damaged files', () => {
	const whole = aCensus(aCensusChild(), aCensusChild({ id: 'B2' }));

	it('are read or refused, never thrown at; taken only if a general parser takes them', () => {
		const next = chance(20260701);
		const verdicts = { taken: 0, refused: 0 };
		for (let turn = 0; turn < 4000; turn += 1) {
			let text = whole;
			for (let blows = Math.ceil(next() * 3); blows > 0; blows -= 1) text = damage(text, next);
			const census = read(text);
			verdicts[census.ok ? 'taken' : 'refused'] += 1;
			if (census.ok) expect([text, XMLValidator.validate(text)]).toEqual([text, true]);
		}
		expect(verdicts.taken).toBeGreaterThan(300);
		expect(verdicts.refused).toBeGreaterThan(500);
	});

	it('of random bytes are refused', () => {
		const next = chance(7);
		for (let turn = 0; turn < 500; turn += 1) {
			const bytes = Uint8Array.from({ length: 200 }, () => Math.floor(next() * 256));
			expect(readCensus(bytes).ok).toBe(false);
		}
	});
});
