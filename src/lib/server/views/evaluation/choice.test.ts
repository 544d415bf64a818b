import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { quarterChoices, readChoice } from './choice';

beforeEach(() => setClock(() => new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const choose = (query: string) => readChoice(new URLSearchParams(query));

test('two years of quarters that are over can be chosen', () => {
	expect(quarterChoices()).toHaveLength(8);
	expect(quarterChoices()[0]).toBe('2026-Q3');
	expect(quarterChoices()[7]).toBe('2024-Q4');
});

describe('what was asked for', () => {
	test.each([
		['nothing', '', { quarter: '2026-Q3', kind: 'all' }],
		['a quarter', 'quarter=2025-Q1', { quarter: '2025-Q1', kind: 'all' }],
		['a kind', 'kind=early-help', { quarter: '2026-Q3', kind: 'early-help' }],
		['something else too', 'lang=ur', { quarter: '2026-Q3', kind: 'all' }],
		['a quarter that still runs', 'quarter=2026-Q4', null],
		['the future', 'quarter=2999-Q1', null],
		['too long ago', 'quarter=2019-Q1', null],
		['no such quarter', 'quarter=2026-Q5', null],
		['words', 'quarter=zzz', null],
		['an empty quarter', 'quarter=', null],
		['no such kind', 'kind=<script>', null],
		['a name every object has', 'kind=constructor', null]
	])('%s', (_, query, choice) => {
		expect(choose(query)).toEqual(choice);
	});
});
