import { describe, expect, it } from 'vitest';
import { aGoal, evidence, says, today } from './goal.builders';
import type { GoalEvidence, GoalRating } from './heard';
import { standingOf } from './standing';

type Row = [string, GoalRating[], GoalEvidence[], string];

const check = (rows: Row[]) => {
	it.each(rows)('%s', (_, ratings, seen, expected) => {
		expect(standingOf(aGoal(), ratings, seen, today)).toBe(expected);
	});
};

describe('good enough', () => {
	const mumHolds = says('mum', [28, 7], [0, 7]);
	const samHolds = says('sam', [29, 8], [1, 8]);
	const sawIt = evidence({ ago: 3 });
	check([
		['held by mum and the child', [...mumHolds, ...samHolds], [], 'good-enough-now'],
		['held by mum, seen by a worker for the child', mumHolds, [sawIt], 'good-enough-now'],
		['held by mum alone', mumHolds, [], 'about-the-same'],
		['held by the child alone', samHolds, [], 'about-the-same'],
		[
			'her own evidence is no second source',
			mumHolds,
			[evidence({ ago: 3, authorId: 'mum' })],
			'about-the-same'
		],
		[
			'being told is no second source',
			mumHolds,
			[evidence({ ago: 3, source: 'was-told' })],
			'about-the-same'
		],
		[
			'held by two adults, nothing about the child',
			[...mumHolds, ...says('gran', [30, 8], [1, 8])],
			[],
			'about-the-same'
		],
		[
			'held by two adults, one tells of the child',
			[...mumHolds, ...says('gran', [30, 8], [1, 8])],
			[evidence({ ago: 3, authorId: 'gran' })],
			'good-enough-now'
		],
		[
			'evidence of something else',
			mumHolds,
			[evidence({ ago: 3, isChildsExperience: false })],
			'about-the-same'
		],
		['evidence from before', mumHolds, [evidence({ ago: 29 })], 'about-the-same'],
		[
			'a day short',
			[...says('mum', [27, 7], [0, 7]), ...says('sam', [27, 8], [0, 8])],
			[],
			'about-the-same'
		],
		['6 is not enough', [...says('mum', [28, 6], [0, 6]), ...samHolds], [], 'about-the-same'],
		[
			'a dip between',
			[...says('mum', [28, 7], [14, 6], [0, 7]), ...samHolds],
			[],
			'about-the-same'
		],
		[
			'one rating, then silence, holds nothing',
			[...says('mum', [30, 9]), ...says('sam', [30, 9])],
			[],
			'getting-going'
		],
		[
			'the child says 4',
			[...mumHolds, ...says('gran', [30, 8], [1, 8]), ...says('sam', [1, 4])],
			[sawIt],
			'about-the-same'
		]
	]);
});

describe('staying good', () => {
	check([
		[
			'held twice as long',
			[...says('mum', [60, 8], [30, 9], [1, 8]), ...says('sam', [60, 7], [1, 7])],
			[],
			'staying-good'
		],
		[
			'by one of them only',
			[...says('mum', [60, 8], [1, 8]), ...says('sam', [30, 7], [1, 7])],
			[],
			'good-enough-now'
		]
	]);
});
