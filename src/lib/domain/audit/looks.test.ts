import { describe, expect, it, test } from 'vitest';
import { glassEndsAt, isReason, looksByDay, sameLookSince, type Look } from './looks';

let last = 0;
const aLook = (at: string, personId = 'kerry', isWithReason = false): Look => ({
	id: String((last += 1)),
	at: new Date(at),
	personId,
	isWithReason
});
const told = (looks: Look[]) =>
	looksByDay(looks).map(({ day, people }) => [
		day,
		...people.map(({ personId, times }) => `${personId} ${times}`)
	]);

describe('looks', () => {
	test('are put together by day and person, newest first', () => {
		const looks = [
			aLook('2026-11-23T09:00:00Z'),
			aLook('2026-11-24T09:00:00Z'),
			aLook('2026-11-24T15:00:00Z', 'reed'),
			aLook('2026-11-24T16:00:00Z')
		];
		expect(told(looks)).toEqual([
			['2026-11-24', 'kerry 2', 'reed 1'],
			['2026-11-23', 'kerry 1']
		]);
	});

	test('fall on the day it was in England', () => {
		expect(told([aLook('2026-07-01T23:30:00Z')])).toEqual([['2026-07-02', 'kerry 1']]);
	});

	test('with a reason stand by themselves', () => {
		const looks = [aLook('2026-11-24T09:00:00Z'), aLook('2026-11-24T10:00:00Z', 'kerry', true)];
		expect(told(looks)).toEqual([['2026-11-24', 'kerry 1', 'kerry 1']]);
	});

	test('there are none', () => expect(looksByDay([])).toEqual([]));
});

it('is one look for half an hour, and a reason lasts two hours', () => {
	const at = new Date('2026-11-24T10:00:00Z');
	expect(sameLookSince(at)).toEqual(new Date('2026-11-24T09:30:00Z'));
	expect(glassEndsAt(at)).toEqual(new Date('2026-11-24T12:00:00Z'));
});

test.each([
	['', false],
	['Because', false],
	['I was asked to', false],
	['aaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
	['Police rang, Sam is missing tonight', true],
	['پولیس نے فون کیا کہ سام گھر پر نہیں ہے', true]
])('“%s” is a reason: %s', (words, expected) => expect(isReason(words)).toBe(expected));
