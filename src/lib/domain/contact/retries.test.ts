import { expect, it } from 'vitest';
import { nextTry } from './retries';

const createdAt = new Date('2026-06-10T12:00:00Z');

it.each([
	['first', 'update', 1, '12:00', '12:01'],
	['second', 'update', 2, '12:01', '12:06'],
	['third', 'invitation', 3, '12:06', '12:36'],
	['fourth', 'invitation', 4, '12:36', '14:36'],
	['fifth', 'update', 5, '14:36', null],
	['first', 'code', 1, '12:00', '12:01'],
	['second', 'code', 2, '12:01', '12:06'],
	['third', 'code', 3, '12:06', null],
	['second, too late for the code', 'code', 2, '12:05', null]
] as const)('after the %s try of a message of kind %s', (_, kind, tries, at, then) => {
	const next = nextTry({ kind, tries, createdAt }, new Date(`2026-06-10T${at}:00Z`));
	expect(next).toEqual(then === null ? null : new Date(`2026-06-10T${then}:00Z`));
});
