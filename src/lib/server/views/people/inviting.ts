import { isStaff } from '$lib/domain/families/circles';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { isLanguage } from '$lib/server/access/viewers';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { invitationsOf } from '$lib/server/repositories/invitations';
import { circleIdsOf, findFamilies, membersOf } from '$lib/server/repositories/people';
import { messagesNotGone } from './messages-not-gone';

const mostShown = 20;

/**
 * Who of a family can be invited, and what became of the latest invitations. Addresses are not in it: a worker
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
		invitations: await latestInvitations(viewer, familyId),
		notGone: await messagesNotGone(viewer, familyId)
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

async function latestInvitations(viewer: Viewer, familyId: string) {
	const formats = formatsFor(isLanguage(viewer.language) ? viewer.language : 'en');
	const rows = await invitationsOf(store.read, familyId, mostShown);
	return rows.map(({ id, name, localId, isInPerson, ...times }) => {
		const { state, at } = fateOf(times, now());
		return { id, name: name ?? localId ?? '', isInPerson, state, when: formats.moment(at) };
	});
}

type Times = Record<'usedAt' | 'revokedAt', Date | null> & { expiresAt: Date };

/** What became of an invitation, and when; an open one has a time until which it works. */
export function fateOf({ usedAt, revokedAt, expiresAt }: Times, at: Date) {
	if (usedAt) return { state: 'used', at: usedAt } as const;
	if (revokedAt) return { state: 'revoked', at: revokedAt } as const;
	return { state: expiresAt > at ? 'open' : 'over', at: expiresAt } as const;
}
