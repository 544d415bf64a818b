import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigProblem } from './config';
import { markOf, readServiceKey, seal, unseal } from './keys';

describe('what is sealed', () => {
	const sealed = seal('second-factor', 'JBSWY3DP', 'person 1');

	it('is opened with the same purpose about the same thing', () => {
		expect(unseal('second-factor', sealed, 'person 1')).toBe('JBSWY3DP');
		expect(sealed).not.toContain('JBSWY3DP');
	});

	it('is different each time', () => {
		expect(seal('second-factor', 'JBSWY3DP', 'person 1')).not.toBe(sealed);
	});

	it.each([
		['about somebody else', () => unseal('second-factor', sealed, 'person 2')],
		['for another purpose', () => unseal('pin', sealed, 'person 1')],
		['cut short', () => unseal('second-factor', sealed.slice(0, 20), 'person 1')],
		[
			'changed',
			() =>
				unseal(
					'second-factor',
					`${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`,
					'person 1'
				)
		],
		['empty', () => unseal('second-factor', '', 'person 1')]
	])('stays closed when %s', (_, open) => expect(open()).toBeNull());
});

it('a mark depends on the purpose and every letter', () => {
	const marks = [markOf('audit', 'a'), markOf('audit', 'b'), markOf('pin', 'a')];
	expect(new Set(marks).size).toBe(3);
	expect(markOf('audit', 'a')).toBe(marks[0]);
});

describe('the key', () => {
	it('is made once beside an embedded database, readable by its owner only', () => {
		const url = `file:${join(mkdtempSync(join(tmpdir(), 'our-plan-key-')), 'plan.db')}`;
		const first = readServiceKey({}, url);
		expect(first).toHaveLength(32);
		expect(readServiceKey({}, url)).toEqual(first);
		const file = `${url.slice(5)}.key`;
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(readFileSync(file, 'utf8')).toBe(first.toString('base64url'));
	});

	it.each([
		['nowhere to keep one', {}, 'postgres://host/plan'],
		['one that is too short', { SERVICE_KEY: 'c2hvcnQ' }, 'postgres://host/plan']
	])('is asked for with %s', (_, env, url) => {
		expect(() => readServiceKey(env, url)).toThrow(ConfigProblem);
	});
});
