import { describe, expect, it } from 'vitest';
import { addDays } from '../time/days';
import { promptsFor, type PromptFacts } from './prompts';

const today = '2026-06-01';
const daysAgo = (n: number) => addDays(today, -n);

const facts = (only: Partial<PromptFacts>): PromptFacts => ({
	today,
	startedOn: daysAgo(100),
	latest: [],
	evidence: [],
	childLastSeenOn: daysAgo(1),
	familyLastSaidOn: daysAgo(1),
	lastHeardOn: daysAgo(1),
	unheardDays: 28,
	...only
});

const levels = (...said: [string, number | null][]) => ({
	latest: said.map(([raterId, level]) => ({ raterId, level }))
});

describe('what a worker is asked', () => {
	it.each([
		['nothing, when all is well', {}, []],
		[
			'mum says 7, the child says 3',
			levels(['mum', 7], ['sam', 3], ['worker', 5]),
			[{ code: 'gap', highRaterId: 'mum', lowRaterId: 'sam', high: 7, low: 3 }]
		],
		['two points are no gap', levels(['mum', 7], ['sam', 5]), []],
		['silence is no gap', levels(['mum', 7], ['sam', null]), []],
		['only attendance', { evidence: [{ kind: 'done', on: daysAgo(3) }] }, [{ code: 'only-done' }]],
		[
			'attendance, and a difference',
			{
				evidence: [
					{ kind: 'done', on: daysAgo(3) },
					{ kind: 'different', on: daysAgo(42) }
				]
			},
			[]
		],
		[
			'attendance, and a difference too long ago',
			{
				evidence: [
					{ kind: 'done', on: daysAgo(3) },
					{ kind: 'different', on: daysAgo(43) }
				]
			},
			[{ code: 'only-done' }]
		],
		['attendance long ago', { evidence: [{ kind: 'done', on: daysAgo(43) }] }, []],
		['a child seen 20 days ago', { childLastSeenOn: daysAgo(20) }, []],
		[
			'a child seen 24 days ago',
			{ childLastSeenOn: daysAgo(24) },
			[{ code: 'child-not-seen', days: 24 }]
		],
		['a child never seen', { childLastSeenOn: null }, [{ code: 'child-not-seen', days: 100 }]],
		['a family quiet for 21 days', { familyLastSaidOn: daysAgo(21) }, []],
		['for 22', { familyLastSaidOn: daysAgo(22) }, [{ code: 'family-quiet', days: 22 }]],
		['nothing heard for 27 days', { lastHeardOn: daysAgo(27) }, []],
		['for 28', { lastHeardOn: daysAgo(28) }, [{ code: 'not-known', days: 28 }]],
		['a new plan is given time', { startedOn: today, childLastSeenOn: null }, []]
	] as [string, Partial<PromptFacts>, unknown[]][])('%s', (_, only, expected) => {
		expect(promptsFor(facts(only))).toEqual(expected);
	});
});
