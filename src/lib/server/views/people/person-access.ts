import type { Part } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { may } from '$lib/server/access/policy';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPerson, membersOf } from '$lib/server/repositories/people';
import { peopleDesk, type PersonAtDesk } from './people-desk';

/** Who a young person could talk to in private instead of somebody who leaves. */
export interface Successor {
	id: string;
	name: string;
	part: Part;
}

export interface PersonAccess {
	family: { id: string; name: string };
	person: PersonAtDesk;
	isLead: boolean;
	isFrozen: boolean;
	canFreeze: boolean;
	canLetIn: boolean;
	canLead: boolean;
	canRemove: boolean;
	successors: Successor[];
}

/** What a worker can do about one person's way in and place; null where there is no such person. */
export async function personAccess(
	viewer: Viewer,
	familyId: string,
	personId: string
): Promise<PersonAccess | null> {
	const desk = await peopleDesk(viewer, familyId);
	const person = desk?.people.find(({ id }) => id === personId);
	if (!desk || !person) return null;
	const members = await membersOf(store.read, familyId, today());
	const member = members.find((one) => one.personId === personId);
	const isLead = member?.isLead ?? false;
	const isOwn = personId === viewer.personId;
	return {
		family: desk.family,
		person,
		isLead,
		isFrozen: (await findPerson(store.read, personId))?.frozenAt != null,
		canFreeze: !person.isStaff && may(viewer, 'account:freeze'),
		canLetIn: !person.isStaff && may(viewer, 'device:let-in'),
		canLead: member?.role === 'key-worker' && !isLead && may(viewer, 'person:remove'),
		canRemove: !isLead && !isOwn && person.part !== 'child' && may(viewer, 'person:remove'),
		successors: members
			.filter(
				({ personId: id, role }) => id !== personId && role !== 'parent' && role !== 'young-person'
			)
			.map(({ personId: id, name, part }) => ({ id, name: name ?? '', part }))
	};
}
