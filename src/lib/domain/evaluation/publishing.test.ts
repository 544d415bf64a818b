import { describe, expect, it } from 'vitest';
import { publish, sumOf, type Column, type PublishedColumn } from './publishing';
import { countIn, emptyTally, type Tally } from './tally';
import { everyHiddenCellCouldBeAnother, hiddenTogether, type Known } from './publishing.attack';

let made = 0;
/** A tally of so many, each a person of a family of their own unless said. */
function aTally(count: number, by: { people?: number; families?: number } = {}): Tally {
	const people = by.people ?? count;
	const families = by.families ?? people;
	const tally = emptyTally();
	made += 1;
	for (let i = 0; i < count; i += 1)
		countIn(tally, `${made} person ${i % people}`, `${made} family ${i % families}`);
	return tally;
}

const aColumn = (
	id: string,
	counts: readonly (number | Tally)[],
	breakdowns: Column['breakdowns'] = []
): Column => ({
	id,
	tallies: counts.map((count) => (typeof count === 'number' ? aTally(count) : count)),
	breakdowns
});

const shown = (column: PublishedColumn): string[] => [
	`${column.id}: ${column.cells.join(' ')}`,
	...column.breakdowns.flat().flatMap(shown)
];

describe('one line', () => {
	it.each([
		['nothing small', [7, 8, 0], 'asked: 7 8 0 15'],
		['a small one takes the next smallest with it', [3, 9, 20], 'asked: c c 20 32'],
		['two small ones that are too few together take a third', [1, 2, 20], 'asked: c c c 23'],
		['two small ones that are enough together', [4, 5, 20], 'asked: c c 20 29'],
		['a lone respondent takes the total along', [1, 0, 0], 'asked: c 0 0 c'],
		['one kind only, and enough', [0, 0, 6], 'asked: 0 0 6 6']
	])('%s', (_, counts, expected) => {
		expect(shown(publish(aColumn('asked', counts)))).toEqual([expected]);
	});

	it.each([
		['by one parent with many goals', aTally(9, { people: 1 })],
		['by many people of one family', aTally(9, { families: 1 })],
		['by five people', aTally(30, { people: 5 })]
	])('a large count made %s is hidden', (_, tally) => {
		expect(shown(publish(aColumn('asked', [tally, 0, 0])))).toEqual(['asked: c 0 0 c']);
	});

	it('six people of six families are enough', () => {
		expect(shown(publish(aColumn('asked', [aTally(30, { people: 6 }), 0])))).toEqual([
			'asked: 30 0 30'
		]);
	});
});

describe('broken down', () => {
	it('nothing below a hidden number is shown, nought included', () => {
		const published = publish(
			sumOf('asked', [aColumn('answered', [2, 10, 30]), aColumn('not answered', [0, 9, 8])])
		);
		expect(shown(published)).toEqual([
			'asked: c c 38 59',
			'answered: c c 30 42',
			'not answered: c c 8 17'
		]);
	});

	it('a small part takes another part, and both in another row', () => {
		const published = publish(sumOf('asked', [aColumn('yes', [2, 20]), aColumn('no', [20, 30])]));
		expect(shown(published)).toEqual(['asked: 22 50 72', 'yes: c c 22', 'no: c c 50']);
	});
});

/** Repeatable numbers from 0 to below `n`. */
function dice(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * n);
	};
}

function aRandomTree(seed: number): Column {
	const roll = dice(seed);
	const counts = () =>
		Array.from({ length: 3 }, () => [0, roll(4), roll(9), roll(40)][roll(4)] ?? 0);
	const agree = sumOf('agree', [aColumn('4', counts()), aColumn('5', counts())]);
	const other = sumOf('other', [aColumn('1', counts()), aColumn('3', counts())]);
	const answered = sumOf('answered', [agree, other]);
	return sumOf('asked', [answered, aColumn('not', counts())]);
}

describe('what someone with a pencil can find out', () => {
	it('the pencil works: it finds what a careless table gives away', () => {
		const careless: Known = {
			truth: sumOf('asked', [aColumn('yes', [2, 20]), aColumn('no', [20, 30])]),
			published: {
				id: 'asked',
				cells: [22, 50, 72],
				breakdowns: [
					[
						{ id: 'yes', cells: ['c', 20, 22], breakdowns: [] },
						{ id: 'no', cells: [20, 30, 50], breakdowns: [] }
					]
				]
			}
		};
		expect(everyHiddenCellCouldBeAnother(careless)).toBe(false);
		expect(hiddenTogether(careless)).toContain(2);
	});

	it('nothing hidden, in any of 600 random trees', () => {
		for (let seed = 1; seed <= 600; seed += 1) {
			const truth = aRandomTree(seed);
			const known = { truth, published: publish(truth) };
			const tooFew = hiddenTogether(known).filter((sum) => sum > 0 && sum < 6);
			expect({ seed, tooFew }).toEqual({ seed, tooFew: [] });
			expect({ seed, isSafe: everyHiddenCellCouldBeAnother(known) }).toEqual({
				seed,
				isSafe: true
			});
		}
	});
});
