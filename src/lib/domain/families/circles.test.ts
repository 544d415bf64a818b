import { describe, expect, it } from 'vitest';
import { roles } from '../vocabulary';
import { audienceOf, circleContains, isStaff, raterKindOf } from './circles';

describe('what a role brings', () => {
	it('for every role', () => {
		const facts = roles.map(
			(role) =>
				`${role}: ${raterKindOf(role)}, ${audienceOf(role)}, ${isStaff(role) ? 'staff' : 'family'}`
		);
		expect(facts).toEqual([
			'parent: parent, family, family',
			'young-person: child, young, family',
			'network: network, family, family',
			'key-worker: team, team, staff',
			'agency-member: team, team, staff',
			'chair: team, team, staff',
			'supervisor: team, team, staff',
			'evaluator: team, evaluation, staff',
			'administrator: team, admin, staff',
			'interpreter: network, interpreter, family'
		]);
	});
});

describe('a circle', () => {
	it.each([
		['its member', 'mum', true],
		['someone else', 'dad', false],
		['nobody', '', false]
	])('%s', (_, personId, expected) => {
		expect(circleContains({ memberIds: ['mum', 'worker'] }, personId)).toBe(expected);
	});
});
