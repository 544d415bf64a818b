import type { Part, Role } from '../vocabulary';
import { isStaff } from './circles';

const children: readonly Part[] = ['child'];
const parents: readonly Part[] = ['mother', 'father', 'carer', 'step-parent', 'grandparent'];
const network: readonly Part[] = ['grandparent', 'relative', 'friend', 'step-parent'];
const team: readonly Part[] = [
	'key-worker',
	'social-worker',
	'school',
	'health-visitor',
	'doctor',
	'housing',
	'police',
	'youth-worker',
	'chair',
	'supervisor'
];

/** What a person of this role can be to a family; a grandparent may be the one who brings up. */
export function partsOf(role: Role): readonly Part[] {
	if (isStaff(role)) return team;
	if (role === 'young-person') return children;
	return role === 'parent' ? parents : network;
}
