import { describe, expect, it } from 'vitest';
import { partsOf } from './parts';
import { parts, roles } from '../vocabulary';

describe('what a role can be to a family', () => {
	it('leaves no part without a role', () => {
		const known = new Set(roles.flatMap((role) => partsOf(role)));
		expect([...known].sort()).toEqual([...parts].sort());
	});

	it('never makes a parent a child, or a member of the team a friend', () => {
		expect(partsOf('parent')).not.toContain('child');
		expect(partsOf('agency-member')).not.toContain('friend');
		expect(partsOf('young-person')).toEqual(['child']);
	});
});
