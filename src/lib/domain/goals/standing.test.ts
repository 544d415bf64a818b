import { describe, expect, it } from 'vitest';
import { standings } from '../vocabulary';
import { aGoal, daysAgo, done, evidence, says, today } from './goal.builders';
import type { GoalEvidence, GoalRating } from './heard';
import { achievementStatus, standingOf, type StandingGoal } from './standing';

type Row = [string, GoalRating[], GoalEvidence[], string];

const check = (rows: Row[], goal: Partial<StandingGoal> = {}) => {
	it.each(rows)('%s', (_, ratings, seen, expected) => {
		expect(standingOf(aGoal(goal), ratings, seen, today)).toBe(expected);
	});
};

describe('beginnings', () => {
	check([
		['nothing said', [], [], 'not-started'],
		['only said tomorrow', says('mum', [-1, 5]), [], 'not-started'],
		['one rating', says('mum', [3, 4]), [], 'getting-going'],
		['one thing that is different', [], [evidence({ ago: 3 })], 'getting-going'],
		[
			'each of three said it once',
			[...says('mum', [3, 4]), ...says('sam', [2, 9])],
			[],
			'getting-going'
		],
		['twice on one day is one saying', says('mum', [3, 4], [3, 8]), [], 'getting-going'],
		['rather not say, on a goal long silent', says('mum', [3, null]), [], 'not-known-just-now']
	]);

	it('rather not say, on a new goal', () => {
		const goal = aGoal({ startedOn: daysAgo(10) });
		expect(standingOf(goal, says('mum', [3, null]), [], today)).toBe('getting-going');
	});

	it('a goal that starts tomorrow has not started', () => {
		const goal = aGoal({ startedOn: daysAgo(-1) });
		expect(standingOf(goal, says('mum', [3, 4]), [], today)).toBe('not-started');
	});
});

describe('which way it is going', () => {
	check([
		['mum says better', says('mum', [42, 3], [1, 5]), [], 'getting-better'],
		['mum says harder', says('mum', [42, 5], [1, 4]), [], 'harder-just-now'],
		['mum says the same', says('mum', [42, 5], [1, 5]), [], 'about-the-same'],
		[
			'compared with six weeks ago, not last week',
			says('mum', [44, 3], [8, 6], [1, 5]),
			[],
			'getting-better'
		],
		[
			'compared with the first where that is newer',
			says('mum', [20, 6], [8, 5], [1, 5]),
			[],
			'harder-just-now'
		],
		['not with long before that', says('mum', [150, 8], [43, 3], [1, 5]), [], 'getting-better'],
		[
			'a saying left out changes nothing',
			says('mum', [42, 3], [5, 5], [1, null]),
			[],
			'getting-better'
		],
		[
			'one better, one harder',
			[...says('mum', [42, 3], [1, 9]), ...says('gran', [42, 5], [1, 4])],
			[],
			'about-the-same'
		],
		[
			'two better, one harder, whatever the sizes',
			[
				...says('mum', [42, 3], [1, 4]),
				...says('gran', [42, 3], [1, 4]),
				...says('worker', [42, 9], [1, 2])
			],
			[],
			'getting-better'
		],
		[
			'someone silent for long does not count',
			[...says('mum', [42, 3], [1, 4]), ...says('gran', [120, 9], [60, 2])],
			[],
			'getting-better'
		]
	]);
});

describe('a child is not outvoted', () => {
	const others = [...says('mum', [42, 3], [1, 6]), ...says('worker', [42, 3], [1, 6])];
	check([
		['the child fell by 2', [...others, ...says('sam', [42, 5], [1, 3])], [], 'about-the-same'],
		['the child fell by 1', [...others, ...says('sam', [42, 5], [1, 4])], [], 'getting-better'],
		[
			'the child fell by 2 and one adult rose',
			[...says('mum', [42, 3], [1, 6]), ...says('sam', [42, 5], [1, 3])],
			[],
			'harder-just-now'
		],
		[
			'an adult who fell by 2 is one among others',
			[...others, ...says('gran', [42, 5], [1, 3])],
			[],
			'getting-better'
		]
	]);
});

describe('nothing heard', () => {
	check([
		['41 days quiet', says('mum', [80, 3], [41, 5]), [], 'getting-better'],
		['42 days quiet', says('mum', [80, 3], [42, 5]), [], 'not-known-just-now'],
		[
			'only "rather not say" since',
			says('mum', [80, 3], [42, 5], [1, null]),
			[],
			'not-known-just-now'
		],
		['never anything but "rather not say"', says('mum', [80, null]), [], 'not-known-just-now'],
		[
			'good enough once, then quiet',
			[...says('mum', [120, 8], [50, 8]), ...says('sam', [120, 8], [50, 8])],
			[],
			'not-known-just-now'
		]
	]);
});

describe('done is not different', () => {
	check([
		['any amount of done', [], Array.from({ length: 40 }, (_, n) => done(n)), 'getting-going'],
		['done beside one rating', says('mum', [30, 5]), [done(9), done(2)], 'getting-going'],
		[
			'done does not keep an old good enough alive',
			[...says('mum', [120, 8], [50, 8]), ...says('sam', [120, 8], [50, 8])],
			[done(1)],
			'getting-going'
		],
		['done is no second source', says('sam', [30, 8], [1, 8]), [done(5)], 'about-the-same']
	]);
});

describe('after closing', () => {
	const good = [...says('mum', [130, 8], [101, 8]), ...says('sam', [130, 8], [101, 8])];
	check(
		[
			['stands as it stood, however quiet', good, [], 'good-enough-now'],
			['done since does not move it', good, [done(1)], 'good-enough-now'],
			['still holding at a check', [...good, ...says('mum', [70, 7])], [], 'staying-good'],
			['no longer holding', [...good, ...says('mum', [70, 5])], [], 'harder-just-now'],
			['closed while getting better', says('mum', [150, 2], [101, 4]), [], 'getting-better'],
			[
				'closed while getting better, and better since',
				says('mum', [150, 2], [101, 4], [60, 6]),
				[],
				'getting-better'
			]
		],
		{ closedOn: daysAgo(100) }
	);
	check(
		[
			['known to have been good', says('mum', [101, 8]), [], 'good-enough-now'],
			['known to have been good, and a check', says('mum', [101, 8], [70, 8]), [], 'staying-good']
		],
		{ closedOn: daysAgo(100), wasGoodEnoughAtClose: true }
	);
});

describe('any story', () => {
	const moveable = ['not-started', 'not-known-just-now'];

	it('adding done never takes a goal further than getting going', () => {
		let seed = 7;
		const next = (below: number): number => {
			seed = (seed * 1103515245 + 12345) % 2147483648;
			return Math.floor((seed / 2147483648) * below);
		};
		const aStory = (): GoalRating[] =>
			Array.from({ length: next(9) }, () =>
				says(['mum', 'sam', 'gran', 'worker'][next(4)] ?? 'mum', [next(90), next(11)])
			).flat();
		for (let n = 0; n < 500; n += 1) {
			const story = aStory();
			const before = standingOf(aGoal(), story, [], today);
			const after = standingOf(aGoal(), story, [done(next(40))], today);
			expect(after).toBe(moveable.includes(before) ? 'getting-going' : before);
		}
	});
});

describe('in FHIR words', () => {
	it('every standing has one', () => {
		expect(standings.map((standing) => `${standing} ${achievementStatus(standing)}`)).toEqual([
			'not-started in-progress',
			'getting-going in-progress',
			'getting-better improving',
			'about-the-same no-change',
			'harder-just-now worsening',
			'good-enough-now achieved',
			'staying-good sustaining',
			'not-known-just-now in-progress'
		]);
	});
});
