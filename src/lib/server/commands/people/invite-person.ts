import { isStaff } from '$lib/domain/families/circles';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { may } from '$lib/server/access/policy';
import { invitationLink, newInvitation } from '$lib/server/auth/invitations';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { hasGone, post } from '$lib/server/notify/post';
import { findOwnerOf, type Address } from '$lib/server/repositories/contacts';
import { insertInvitation, revokeOpenInvitationsOf } from '$lib/server/repositories/invitations';
import { circleIdsOf, membersOf, type Member } from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewInvitation {
	/** The worker is beside them: 30 minutes, and no code is asked for. */
	isInPerson: boolean;
	/** Where the link and later codes go; needed unless in person. */
	contact: Address | null;
}

export type InviteOutcome =
	| {
			ok: true;
			token: string;
			shortCode: string;
			expiresAt: Date;
			/** False when the message with the link could not be sent; null when none was. */
			isSent: boolean | null;
	  }
	| NotFound
	| Refusal<'needs-a-contact' | 'address-is-anothers'>;

/** Invite somebody of the family to their plan. What was open for them before is revoked. */
export async function invitePerson(
	viewer: Viewer,
	familyId: string,
	personId: string,
	how: NewInvitation
): Promise<InviteOutcome> {
	const address = how.contact?.address ?? null;
	const who = { personId, familyId, createdById: viewer.personId, ...how, address };
	const { row, token, shortCode } = await newInvitation(who, now());
	const made = await store.write(async (tx) => {
		if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return notFound;
		const member = await findInvitee(tx, familyId, personId);
		if (!member) return notFound;
		const wrong = await whatIsWrong(tx, member, how);
		if (wrong) return refused(wrong);

		await revokeOpenInvitationsOf(tx, personId, row.createdAt);
		await insertInvitation(tx, row);
		const messageId = how.isInPerson ? null : await sendLink(tx, member, how.contact, token);
		await record(tx, viewer, { action: 'person.invited', familyId, subjectId: personId });
		return { ok: true as const, messageId };
	});
	if (!made.ok) return made;
	const isSent = made.messageId === null ? null : await hasGone(made.messageId);
	return { ok: true, token, shortCode, expiresAt: row.expiresAt, isSent };
}

/** Somebody with a place and a circle of their own: without one they would see nothing. */
async function findInvitee(tx: Tx, familyId: string, personId: string): Promise<Member | null> {
	const members = await membersOf(tx, familyId, today());
	const member = members.find((one) => one.personId === personId);
	if (!member || isStaff(member.role)) return null;
	return (await circleIdsOf(tx, personId)).length > 0 ? member : null;
}

/** A mother's phone must never let her into her child's space, nor the child into hers. */
async function whatIsWrong(tx: Tx, { personId }: Member, { isInPerson, contact }: NewInvitation) {
	if (!contact) return isInPerson ? null : 'needs-a-contact';
	const owner = await findOwnerOf(tx, contact);
	return owner && owner.personId !== personId ? 'address-is-anothers' : null;
}

async function sendLink(tx: Tx, member: Member, contact: Address | null, token: string) {
	if (!contact) return null;
	const { personId, language } = member;
	const words = { kind: 'update', link: invitationLink(token) } as const;
	return post(tx, { personId, ...contact, language, words });
}
