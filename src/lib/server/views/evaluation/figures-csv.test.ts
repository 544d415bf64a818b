import { describe, expect, test } from 'vitest';
import type { Figures } from './figures';
import { csvCell, figuresCsv } from './figures-csv';

const nothing: Figures = {
	families: 0,
	times: [],
	raters: 'c',
	ratersByKind: [],
	distance: [],
	feedback: null
};

test('a file says which quarter and kind, one number a line, in a mark and lines spreadsheets know', () => {
	expect(figuresCsv('2026-Q3', 'early-help', nothing)).toBe(
		'\ufeffquarter,plan_kind,table,row,measure,value\r\n' +
			'2026-Q3,early-help,families,all,count,0\r\n' +
			'2026-Q3,early-help,raters,all,count,c\r\n'
	);
});

test('the measures of distance have names a spreadsheet can use', () => {
	const cells = { asked: 9, n: 9, missing: 0, better: 'c', same: 'c', harder: 0 } as const;
	const middles = { meanFirst: 2.5, meanLatest: 1, meanChange: -1.5 };
	const medians = { medianFirst: 2, medianLatest: 1, medianChange: -1 };
	const shares = { shareBetter: 'c', shareSame: 'c', shareHarder: 0 } as const;
	const one = { raterKind: 'child', ...cells, ...middles, ...medians, ...shares } as const;
	const file = figuresCsv('2026-Q3', 'all', { ...nothing, distance: [one] });
	expect(file).toContain('2026-Q3,all,distance,child,mean_change,-1.5\r\n');
	expect(file).toContain('2026-Q3,all,distance,child,share_better,c\r\n');
});

describe('no cell is run as a formula', () => {
	test.each([
		['=1+1', "'=1+1"],
		['+44 20', "'+44 20"],
		['-cmd', "'-cmd"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\tx', "'\tx"],
		['\rx', `"'\rx"`],
		['=a,"b"', `"'=a,""b"""`],
		[-1.5, '-1.5'],
		[0, '0'],
		['c', 'c'],
		['two\nlines', '"two\nlines"']
	])('%s', (value, written) => {
		expect(csvCell(value)).toBe(written);
	});
});
