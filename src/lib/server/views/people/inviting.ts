import { isStaff } from '$lib/domain/families/circles';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { isLanguage } from '$lib/server/access/viewers';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { openInvitationsOf } from '$lib/server/repositories/invitations';
import { circleIdsOf, findFamilies, membersOf } from '$lib/server/repositories/people';

/**
 * Who of a family can be invited, and which invitations are open. Addresses are not in it: a worker
 * types one and does not read one. Null for a family the viewer has no place in.
 */
export async function invitingView(viewer: Viewer, familyId: string) {
	if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return null;
	const [family] = await findFamilies(store.read, [familyId]);
	if (!family) return null;
	return {
		familyId,
		familyName: family.name,
		people: await invitees(familyId),
		open: await openInvitations(viewer, familyId)
	};
}

export type InvitingView = NonNullable<Awaited<ReturnType<typeof invitingView>>>;

/** Everyone of the family who has a circle to read. */
async function invitees(familyId: string) {
	const members = await membersOf(store.read, familyId, today());
	const people = await Promise.all(
		members
			.filter(({ role, diedOn }) => !isStaff(role) && diedOn === null)
			.map(async ({ personId, name, localId, part }) => {
				const circles = await circleIdsOf(store.read, personId);
				return { id: personId, name: name ?? localId ?? '', part, canRead: circles.length > 0 };
			})
	);
	return people.filter(({ canRead }) => canRead).map(({ id, name, part }) => ({ id, name, part }));
}

async function openInvitations(viewer: Viewer, familyId: string) {
	const formats = formatsFor(isLanguage(viewer.language) ? viewer.language : 'en');
	const rows = await openInvitationsOf(store.read, familyId, now());
	return rows.map(({ id, name, localId, isInPerson, expiresAt }) => ({
		id,
		name: name ?? localId ?? '',
		isInPerson,
		until: formats.moment(expiresAt)
	}));
}
