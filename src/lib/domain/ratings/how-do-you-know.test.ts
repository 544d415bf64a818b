import { expect, it } from 'vitest';
import type { RaterKind } from '../vocabulary';
import { mustSayHowTheyKnow } from './how-do-you-know';

const other = (raterKind: RaterKind, level: number | null, agency: string | null = null) => ({
	raterKind,
	level,
	agency
});

it.each([
	['two above the child', 6, [other('child', 4)], true],
	['one above the child', 5, [other('child', 4)], false],
	['below the child', 3, [other('child', 8)], false],
	['two above a parent only', 6, [other('parent', 4)], false],
	['two above the school', 6, [other('team', 4, 'school')], true],
	['two above a colleague of the same agency', 6, [other('team', 4, 'council')], false],
	['the child would rather not say', 9, [other('child', null)], false],
	['above one child of two', 6, [other('child', 6), other('child', 2)], true],
	['the worker would rather not say', null, [other('child', 0)], false],
	['nobody else has said', 9, [], false]
])('%s', (_, level, others, expected) => {
	expect(mustSayHowTheyKnow({ level, agency: 'council' }, others)).toBe(expected);
});

it('a worker without an agency is still asked when a school says less', () => {
	const school = other('team', 4, 'school');
	expect(mustSayHowTheyKnow({ level: 6, agency: null }, [school])).toBe(true);
});
