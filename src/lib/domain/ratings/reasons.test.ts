import { describe, expect, test } from 'vitest';
import { knownReasons, reasonField, tickedReasons } from './reasons';

describe('ticked reasons', () => {
	test.each([
		['nothing ticked', {}, []],
		['one of this side', { 'helped-rest': 'yes' }, ['rest']],
		['one of the other side', { 'inTheWay-rest': 'yes' }, []],
		[
			'in the order they are shown',
			{ 'helped-team': 'yes', 'helped-money': 'yes' },
			['money', 'team']
		],
		['only yes counts', { 'helped-rest': 'on', 'helped-home': '' }, []],
		['what is not a reason', { 'helped-weather': 'yes' }, []]
	])('%s', (_, values, expected) => {
		expect(tickedReasons('helped', values)).toEqual(expected);
	});

	test('a field is named after its side', () => {
		expect(reasonField('inTheWay', 'money')).toBe('inTheWay-money');
	});

	test('a code nobody knows any more is left out', () => {
		expect(knownReasons(['team', 'weather', 'rest'])).toEqual(['rest', 'team']);
	});
});
