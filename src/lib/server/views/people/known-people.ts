import type { Day } from '$lib/domain/time/days';
import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { everMembersOf, type EverMember } from '$lib/server/repositories/people';
import { facesOf, type Face } from './faces';

export interface KnownPeople {
	/** Give only ids found in what the viewer may see: the map holds everyone of the family. */
	face(personId: string): Face;
	faces(personIds: readonly string[]): Face[];
	child(personId: string): { name: string; bornOn: Day | null; diedOn: Day | null } | null;
}

/** The people of the viewer's families, those who have left included: what they said still stands. */
export async function knownPeople(db: Reader, viewer: Viewer): Promise<KnownPeople> {
	const members = await everMembersOf(
		db,
		viewer.places.map((place) => place.familyId)
	);
	return peopleAmong(viewer, members);
}

/** As `knownPeople`, each of these families by itself: colours and parts are a family's own. */
export async function knownPeopleByFamily(
	db: Reader,
	viewer: Viewer,
	familyIds: readonly string[]
): Promise<(familyId: string) => KnownPeople> {
	const members = await everMembersOf(db, familyIds);
	const byFamily = Map.groupBy(members, ({ familyId }) => familyId);
	return (familyId) => peopleAmong(viewer, byFamily.get(familyId) ?? []);
}

function peopleAmong(viewer: Viewer, members: readonly EverMember[]): KnownPeople {
	const faces = facesOf(members, viewer.personId);
	const face = (personId: string) => faces.get(personId) ?? strangerTo(viewer, personId);
	return {
		face,
		faces: (personIds) => personIds.map(face).sort(byClosenessToChild),
		child: (personId) => childOf(members, personId)
	};
}

function childOf(members: readonly EverMember[], personId: string) {
	const found = members.find((member) => member.personId === personId);
	if (!found) return null;
	return { name: found.name ?? found.localId ?? '', bornOn: found.bornOn, diedOn: found.diedOn };
}

/** Someone who said something without ever having had a place, such as a chair who stood in. */
function strangerTo(viewer: Viewer, id: string): Face {
	return {
		id,
		initial: '·',
		tone: 'ink',
		name: '',
		part: 'relative',
		agency: null,
		isLead: false,
		isStaff: false,
		isYou: id === viewer.personId
	};
}

function closeness(face: Face): number {
	if (face.isYou) return 0;
	if (face.part === 'child') return 1;
	if (!face.isStaff) return 2;
	return face.isLead ? 3 : 4;
}

/** You first, then children, family, the lead worker and the rest of the team. */
export function byClosenessToChild(a: Face, b: Face): number {
	return closeness(a) - closeness(b);
}
