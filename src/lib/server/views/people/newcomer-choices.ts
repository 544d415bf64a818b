import { isStaff } from '$lib/domain/families/circles';
import type { Part, Role } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { openForm } from '$lib/server/forms/open-form';
import { goalsOf } from '$lib/server/repositories/goals';
import { membersOf, type Member } from '$lib/server/repositories/people';
import { plansOf } from '$lib/server/repositories/plans';
import { teamMembers } from '$lib/server/repositories/staff';
import { familyHead, type FamilyHead } from '$lib/server/views/families/family-head';

export interface NamedPerson {
	id: string;
	name: string;
	part: Part;
}

export interface NewcomerChoices {
	family: FamilyHead;
	key: string;
	children: NamedPerson[];
	/** Who a young person may talk to in private: never a parent. The lead worker comes first. */
	adults: NamedPerson[];
	/** Open goals somebody of the family's network can be invited to. */
	goals: { id: string; plain: string }[];
	/** Staff with no place in this family yet. */
	staff: { id: string; name: string; agency: string | null; role: Role }[];
}

/** What can be chosen when somebody is added to a family. */
export async function newcomerChoices(
	viewer: Viewer,
	familyId: string
): Promise<NewcomerChoices | null> {
	const family = await familyHead(viewer, familyId, 'person:invite');
	if (!family) return null;
	const db = store.read;
	const [members, plans, staff] = await Promise.all([
		membersOf(db, familyId, today()),
		plansOf(db, viewer.circles, [familyId]),
		teamMembers(db)
	]);
	const open = plans.filter(({ closedOn }) => closedOn === null).map(({ id }) => id);
	const goals = await goalsOf(db, viewer.circles, open);
	const hereIds = members.map(({ personId }) => personId);
	return {
		family,
		...openForm(),
		children: named(members.filter(({ part, diedOn }) => part === 'child' && diedOn === null)),
		adults: named(
			members
				.filter(({ role }) => isStaff(role) || role === 'network')
				.sort((a, b) => Number(b.isLead) - Number(a.isLead))
		),
		goals: goals
			.filter(({ closedOn }) => closedOn === null)
			.map(({ id, wording }) => ({ id, plain: wording.plain })),
		staff: staff
			.filter(({ id }) => !hereIds.includes(id))
			.map((person) => ({ ...person, name: person.name ?? '' }))
	};
}

function named(members: readonly Member[]): NamedPerson[] {
	return members.map(({ personId, name, localId, part }) => ({
		id: personId,
		name: name ?? localId ?? '',
		part
	}));
}
