import { isStaff } from '$lib/domain/families/circles';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { may } from '$lib/server/access/policy';
import { invitationLink, newInvitation } from '$lib/server/auth/invitations';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { hasGone, post } from '$lib/server/notify/post';
import { findOwnerOf, saveContact, type Address } from '$lib/server/repositories/contacts';
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
	| Refusal<'needs-a-contact'>;

/** Invite somebody of the family to their plan. What was open for them before is revoked. */
export async function invitePerson(
	viewer: Viewer,
	familyId: string,
	personId: string,
	how: NewInvitation
): Promise<InviteOutcome> {
	const made = await store.write(async (tx) => {
		if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return notFound;
		const member = await findInvitee(tx, familyId, personId);
		if (!member) return notFound;
		if (!how.isInPerson && !how.contact) return refused('needs-a-contact');

		const at = now();
		const who = { personId, familyId, createdById: viewer.personId, isInPerson: how.isInPerson };
		const { row, token, shortCode } = newInvitation(who, at);
		await revokeOpenInvitationsOf(tx, personId, at);
		await insertInvitation(tx, row);
		const messageId = how.contact ? await reach(tx, member, how.contact, row, token) : null;
		await record(tx, viewer, { action: 'person.invited', familyId, subjectId: personId });
		return { ok: true as const, token, shortCode, expiresAt: row.expiresAt, messageId };
	});
	if (!made.ok) return made;
	const { messageId, ...invitation } = made;
	return { ...invitation, isSent: messageId === null ? null : await hasGone(messageId) };
}

/** Somebody with a place and a circle of their own: without one they would see nothing. */
async function findInvitee(tx: Tx, familyId: string, personId: string): Promise<Member | null> {
	const members = await membersOf(tx, familyId, today());
	const member = members.find((one) => one.personId === personId);
	if (!member || isStaff(member.role)) return null;
	return (await circleIdsOf(tx, personId)).length > 0 ? member : null;
}

/**
 * Keeps where they can be reached, and sends the link there unless they are in the room. An address
 * they already sign in with stays as it is; a new one counts once this invitation is accepted.
 */
async function reach(
	tx: Tx,
	{ personId, language }: Member,
	contact: Address,
	invitation: { isInPerson: boolean; createdAt: Date },
	token: string
): Promise<string | null> {
	const owner = await findOwnerOf(tx, contact);
	if (owner?.personId !== personId) {
		const { createdAt } = invitation;
		await saveContact(tx, { id: newId(), personId, ...contact, createdAt });
	}
	if (invitation.isInPerson) return null;
	const words = { kind: 'update', link: invitationLink(token) } as const;
	return post(tx, { personId, ...contact, language, words });
}
