import { describe, expect, it } from 'vitest';
import { isSealed, visibleRatings, type Round } from './sealing';

const closesAt = new Date('2026-03-10T12:00:00Z');
const before = new Date('2026-03-10T11:59:59Z');

const aRound = (only: Partial<Round>): Round => ({
	closesAt,
	askedIds: ['mum', 'sam', 'worker'],
	answeredIds: [],
	...only
});

describe('a round', () => {
	it.each([
		['nobody has answered', [], before, true],
		['two of three have answered', ['mum', 'sam'], before, true],
		['everyone asked has answered', ['mum', 'sam', 'worker'], before, false],
		['someone not asked does not make up for one who was', ['mum', 'sam', 'gran'], before, true],
		['it closes with one answer', ['mum'], closesAt, false]
	])('%s', (_, answeredIds, now, expected) => {
		expect(isSealed(aRound({ answeredIds }), now)).toBe(expected);
	});
});

describe('what a viewer may know', () => {
	const rounds = new Map([
		['march', aRound({ answeredIds: ['mum', 'worker'] })],
		['january', aRound({ closesAt: new Date('2026-01-20T12:00:00Z') })]
	]);
	const ratings = [
		{ raterId: 'mum', roundId: 'march' },
		{ raterId: 'worker', roundId: 'march' },
		{ raterId: 'worker', roundId: 'january' },
		{ raterId: 'sam', roundId: 'lost' }
	];
	const seenBy = (viewerId: string, now = before) =>
		visibleRatings(ratings, rounds, viewerId, now).map((r) => `${r.raterId} ${r.roundId}`);

	it.each([
		['mum sees her own and the closed round', 'mum', ['mum march', 'worker january']],
		['a worker is led by nobody either', 'worker', ['worker march', 'worker january']],
		['one who has not answered sees no answer', 'gran', ['worker january']],
		['of a round nobody knows, only their own', 'sam', ['worker january', 'sam lost']]
	])('%s', (_, viewerId, expected) => {
		expect(seenBy(viewerId)).toEqual(expected);
	});

	it('once closed, everyone sees all of it', () => {
		expect(seenBy('gran', closesAt)).toEqual(['mum march', 'worker march', 'worker january']);
	});
});
