/**
 * How a person looks on every page: one colour and one initial, the same for all who see them, so
 * that a disc on the stones means the same person everywhere.
 */
import { isStaff } from '$lib/domain/families/circles';
import type { Part, Role } from '$lib/domain/vocabulary';

export type FaceTone = 'brand' | 'plum' | 'rose' | 'sky' | 'umber' | 'ink';

export interface Face {
	id: string;
	/** The first letter of the name, as it is written. */
	initial: string;
	tone: FaceTone;
	/** A child nobody has named yet is known by the council's number. */
	name: string;
	part: Part;
	agency: string | null;
	isLead: boolean;
	isStaff: boolean;
	isYou: boolean;
}

export interface FacedMember {
	personId: string;
	name: string | null;
	localId: string | null;
	role: Role;
	part: Part;
	agency: string | null;
	isLead: boolean;
}

const toneOfParent = (nth: number): FaceTone => (nth === 0 ? 'brand' : 'sky');

function toneOf(member: FacedMember, parents: readonly string[]): FaceTone {
	if (member.part === 'child') return 'plum';
	if (member.role === 'parent') return toneOfParent(parents.indexOf(member.personId));
	if (member.isLead || member.part === 'key-worker') return 'umber';
	return isStaff(member.role) ? 'rose' : 'ink';
}

/** The faces of a family's members, by person. Give the members in the order they joined. */
export function facesOf(members: readonly FacedMember[], viewerId: string): Map<string, Face> {
	const parents = [
		...new Set(members.filter(({ role }) => role === 'parent').map(({ personId }) => personId))
	];
	const face = (member: FacedMember): Face => {
		const name = member.name ?? member.localId ?? '';
		return {
			id: member.personId,
			initial: (Array.from(name)[0] ?? '·').toLocaleUpperCase('en'),
			tone: toneOf(member, parents),
			name,
			part: member.part,
			agency: member.agency,
			isLead: member.isLead,
			isStaff: isStaff(member.role),
			isYou: member.personId === viewerId
		};
	};
	return new Map(members.map((member) => [member.personId, face(member)]));
}
