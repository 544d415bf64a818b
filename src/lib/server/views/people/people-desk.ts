import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { circleIdsOf, membersOf } from '$lib/server/repositories/people';
import { familyHead } from '$lib/server/views/families/family-head';
import { facesOf, type Face } from './faces';
import { byClosenessToChild } from './known-people';
import { messagesNotGone } from './messages-not-gone';

export interface PersonAtDesk extends Face {
	/** Family members are named by the team; staff name themselves. */
	canName: boolean;
	/** Someone of the family who has something to read. */
	canInvite: boolean;
}

/** Everyone around a family, for the worker who adds and names them. */
export async function peopleDesk(viewer: Viewer, familyId: string) {
	const family = await familyHead(viewer, familyId, 'person:invite');
	if (!family) return null;
	const members = await membersOf(store.read, familyId, today());
	const faces = [...facesOf(members, viewer.personId).values()].sort(byClosenessToChild);
	const people = await Promise.all(
		faces.map(async (face): Promise<PersonAtDesk> => {
			const isFamily = !face.isStaff;
			const reads = isFamily && (await circleIdsOf(store.read, face.id)).length > 0;
			return { ...face, canName: isFamily, canInvite: reads };
		})
	);
	return { family, people, notGone: await messagesNotGone(viewer, familyId) };
}

/** One person to be named; null for staff and for people of other families. */
export async function personToName(viewer: Viewer, familyId: string, personId: string) {
	const desk = await peopleDesk(viewer, familyId);
	const person = desk?.people.find(({ id, canName }) => canName && id === personId);
	return desk && person ? { family: desk.family, person } : null;
}
