/**
 * Who may come into a circle and who may be taken out of it. A parent never comes into a young
 * person's circle, and one parent never into the other's: not by mistake, and not on purpose. Where
 * no parent is any more, one may have been, so a parent comes only to where two are.
 */
import type { CircleKind, Role } from '../vocabulary';
import { isStaff } from './circles';

export interface InCircle {
	personId: string;
	role: Role;
}

export interface ChangingCircle {
	kind: CircleKind;
	people: readonly InCircle[];
}

export type AddRefusal =
	'fixed-circle' | 'already-in' | 'parent-in-young-circle' | 'other-parents-circle' | 'not-a-child';
export type TakeOutRefusal = 'fixed-circle' | 'not-in' | 'its-own' | 'nobody-left';

/** Circles that follow the places people have: everyone, and the team. */
const follows: readonly CircleKind[] = ['whole-plan', 'team'];

/** False for the circles that follow the places people have. */
export const isChangeable = ({ kind }: { kind: CircleKind }): boolean => !follows.includes(kind);

/** Why this person may not come in; null when they may. */
export function addProblem(circle: ChangingCircle, person: InCircle): AddRefusal | null {
	if (!isChangeable(circle)) return 'fixed-circle';
	if (has(circle, person.personId)) return 'already-in';
	if (circle.kind !== 'chosen' && person.role === 'young-person') return 'not-a-child';
	if (person.role !== 'parent') return null;
	if (circle.kind === 'young-and-adult') return 'parent-in-young-circle';
	return parentsIn(circle).length < 2 ? 'other-parents-circle' : null;
}

/** Why this person may not be taken out; null when they may. */
export function takeOutProblem(circle: ChangingCircle, personId: string): TakeOutRefusal | null {
	if (!isChangeable(circle)) return 'fixed-circle';
	if (!has(circle, personId)) return 'not-in';
	if (ownersOf(circle).includes(personId)) return 'its-own';
	const left = circle.people.filter((person) => person.personId !== personId);
	const isRead =
		circle.kind === 'young-and-adult' ? left.length > 1 : left.some(({ role }) => isStaff(role));
	return isRead ? null : 'nobody-left';
}

const has = ({ people }: ChangingCircle, personId: string) =>
	people.some((person) => person.personId === personId);

const parentsIn = ({ people }: ChangingCircle) => people.filter(({ role }) => role === 'parent');

/** Whoever a circle was made for: without them it would be somebody else's. */
function ownersOf(circle: ChangingCircle): string[] {
	if (circle.kind === 'chosen') return [];
	const role = circle.kind === 'young-and-adult' ? 'young-person' : 'parent';
	return circle.people.filter((person) => person.role === role).map(({ personId }) => personId);
}
