/** What must hold of each kind of circle. Each answers with the circles in which it does not. */
import type { Circle, placesOfTown } from './rows';

type Places = ReturnType<typeof placesOfTown>;

const family = new Set(['parent', 'young-person', 'network']);
const isStaff = (role: string) => !family.has(role);
const ofKind = (circles: readonly Circle[], kind: string) =>
	circles.filter((circle) => circle.kind === kind);

export const teamIsStaff = (circles: readonly Circle[]): Circle[] =>
	ofKind(circles, 'team').filter(({ roles }) => !roles.every(isStaff));

export function parentCirclesAreSound(circles: readonly Circle[], places: Places): Circle[] {
	return ofKind(circles, 'parent-and-team').filter(({ familyId, roles, personIds }) => {
		const staff = (places.get(familyId) ?? []).filter(({ role }) => isStaff(role));
		const others = roles.filter((role) => !isStaff(role));
		const hasAllStaff = staff.every(({ personId }) => personIds.includes(personId));
		return !hasAllStaff || others.join() !== 'parent';
	});
}

export const youngAndOneAdult = (circles: readonly Circle[]): Circle[] =>
	ofKind(circles, 'young-and-adult').filter(
		({ roles }) => roles.length !== 2 || !roles.includes('young-person') || roles.includes('parent')
	);
