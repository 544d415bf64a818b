import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { describeDbError, isRetryable, isUnavailable, isUniqueViolation } from './errors';

function failing(code: string, message = 'it says Ayesha'): Error {
	const cause = Object.assign(new Error(message), { code });
	return new DrizzleQueryError('insert into t values (?)', ['Ayesha'], cause);
}

describe('an error of the database', () => {
	test.each(['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_IOERR_WRITE', '53100', '57P01', 'ECONNREFUSED'])(
		'%s is an outage',
		(code) => {
			expect(isUnavailable(failing(code))).toBe(true);
		}
	);

	test.each(['SQLITE_CONSTRAINT_CHECK', 'SQLITE_READONLY', '23505', '42P01'])(
		'%s is our mistake, not an outage',
		(code) => {
			expect(isUnavailable(failing(code))).toBe(false);
		}
	);

	test('without a code is known by its words', () => {
		expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
		expect(isUnavailable(new Error('Connection'))).toBe(false);
	});

	test.each(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])(
		'%s is a doubled key',
		(code) => {
			expect(isUniqueViolation(failing(code))).toBe(true);
		}
	);

	test('asks to be tried again only after a conflict', () => {
		expect(isRetryable(failing('40001'))).toBe(true);
		expect(isRetryable(failing('23505'))).toBe(false);
	});

	test('is described by its statement and code alone', () => {
		expect(describeDbError(failing('23505'))).toBe('insert into t values (?) Error 23505');
	});
});

test('what is not an error is described by its kind', () => {
	expect(describeDbError('Ayesha')).toBe('string');
	expect(isUnavailable(undefined)).toBe(false);
});
