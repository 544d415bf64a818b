import type { Audience, RaterKind, Role } from '../vocabulary';

interface RoleFacts {
	raterKind: RaterKind;
	audience: Audience;
	isStaff: boolean;
}

const team: RoleFacts = { raterKind: 'team', audience: 'team', isStaff: true };

const factsOf: Readonly<Record<Role, RoleFacts>> = {
	parent: { raterKind: 'parent', audience: 'family', isStaff: false },
	'young-person': { raterKind: 'child', audience: 'young', isStaff: false },
	network: { raterKind: 'network', audience: 'family', isStaff: false },
	'key-worker': team,
	'agency-member': team,
	chair: team,
	supervisor: team,
	evaluator: { ...team, audience: 'evaluation' },
	administrator: { ...team, audience: 'admin' },
	/** Somebody for one meeting: no place in the family, no circle, and never a rater. */
	interpreter: { raterKind: 'network', audience: 'interpreter', isStaff: false }
};

/** Whose voice a person of this role is; evaluators and administrators never rate. */
export const raterKindOf = (role: Role): RaterKind => factsOf[role].raterKind;

/** The front room a person of this role is shown into. */
export const audienceOf = (role: Role): Audience => factsOf[role].audience;

/** True for everyone who is here for their work. */
export const isStaff = (role: Role): boolean => factsOf[role].isStaff;

/** True when a person is among those who can read what is said to a circle. */
export const circleContains = (
	circle: { memberIds: readonly string[] },
	personId: string
): boolean => circle.memberIds.includes(personId);
