import { expect, it } from 'vitest';
import { failureReasons, fateOf } from './fate';

const at = new Date('2026-06-10T12:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

it.each([
	['that went', 'sent', null, null, { state: 'sent' }],
	['that waits to be tried', 'waiting', at, null, { state: 'on-its-way' }],
	['that is being tried', 'waiting', later(2), null, { state: 'on-its-way' }],
	['held for the evening', 'waiting', later(360), null, { state: 'held', until: later(360) }],
	[
		'tried again later',
		'waiting',
		later(30),
		'no-answer',
		{ state: 'trying', reason: 'no-answer' }
	],
	[
		'that failed before reasons were kept',
		'failed',
		null,
		null,
		{ state: 'failed', reason: 'no-answer' }
	]
] as const)('a message %s', (_, state, nextTryAt, failure, fate) => {
	expect(fateOf({ state, nextTryAt, failure }, at)).toEqual(fate);
});

it.each(failureReasons)('a message that failed: %s', (reason) => {
	const row = { state: 'failed', nextTryAt: null, failure: reason } as const;
	expect(fateOf(row, at)).toEqual({ state: 'failed', reason });
});
