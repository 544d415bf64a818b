import { cardFrom, type CardAnswers } from '$lib/domain/contact/card';
import type { Fate } from '$lib/domain/contact/fate';
import { maySend } from '$lib/domain/contact/may-send';
import { isStaff } from '$lib/domain/families/circles';
import { isWorkingDay } from '$lib/domain/time/working-days';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { may } from '$lib/server/access/policy';
import { invitationLink, newInvitation } from '$lib/server/auth/invitations';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { fillCard } from '$lib/server/notify/cards';
import { post, whatBecameOf } from '$lib/server/notify/post';
import { findOwnerOf, forgetOtherContacts, type Address } from '$lib/server/repositories/contacts';
import { insertInvitation, revokeOpenInvitationsOf } from '$lib/server/repositories/invitations';
import { stopInvitationsTo } from '$lib/server/repositories/messages';
import { circleIdsOf, membersOf, type Member } from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewInvitation {
	/** The worker is beside them: 30 minutes, and no code is asked for. */
	isInPerson: boolean;
	/** Where the link and later codes go; needed unless in person. */
	contact: Address | null;
	/** What they said about it, the worker beside them; needed with an address. */
	card: CardAnswers | null;
}

export type InviteOutcome =
	| {
			ok: true;
			token: string;
			shortCode: string;
			expiresAt: Date;
			/** What became of the message with the link; null when none was to be sent. */
			fate: Fate | null;
	  }
	| NotFound
	| Refusal<'needs-a-contact' | 'needs-a-card' | 'address-is-anothers' | 'others-may-see'>;

/** Invite somebody of the family to their plan. What was open for them before is revoked. */
export async function invitePerson(
	viewer: Viewer,
	familyId: string,
	personId: string,
	how: NewInvitation
): Promise<InviteOutcome> {
	const address = how.contact?.address ?? null;
	const { isInPerson } = how;
	const who = { personId, familyId, createdById: viewer.personId, isInPerson, address };
	const { row, token, shortCode } = await newInvitation(who, now());
	const made = await store.write(async (tx) => {
		if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return notFound;
		const member = await findInvitee(tx, familyId, personId);
		if (!member) return notFound;
		const wrong = await whatIsWrong(tx, member, how);
		if (wrong) return refused(wrong);

		await revokeOpenInvitationsOf(tx, personId, row.createdAt);
		await stopInvitationsTo(tx, personId);
		await insertInvitation(tx, row);
		await keepCard(tx, viewer, member, how);
		const messageId = isInPerson ? null : await sendLink(tx, viewer, member, how.contact, token);
		await record(tx, viewer, { action: 'person.invited', familyId, subjectId: personId });
		return { ok: true as const, messageId };
	});
	if (!made.ok) return made;
	const fate = made.messageId === null ? null : await whatBecameOf(made.messageId);
	return { ok: true, token, shortCode, expiresAt: row.expiresAt, fate };
}

/** Somebody with a place and a circle of their own: without one they would see nothing. */
async function findInvitee(tx: Tx, familyId: string, personId: string): Promise<Member | null> {
	const members = await membersOf(tx, familyId, today());
	const member = members.find((one) => one.personId === personId);
	if (!member || isStaff(member.role)) return null;
	return (await circleIdsOf(tx, personId)).length > 0 ? member : null;
}

/**
 * A mother's phone must never let her into her child's space, nor the child into hers; and where
 * somebody else may see the phone, a link and its code must not both come to it.
 */
async function whatIsWrong(tx: Tx, { personId }: Member, how: NewInvitation) {
	const { isInPerson, contact, card } = how;
	if (!contact) return isInPerson ? null : 'needs-a-contact';
	if (!card) return 'needs-a-card';
	const owner = await findOwnerOf(tx, contact);
	if (owner && owner.personId !== personId) return 'address-is-anothers';
	const permission = maySend(cardFrom(contact.channel, card), 'invitation', now(), isWorkingDay);
	return !isInPerson && permission === 'never' ? 'others-may-see' : null;
}

/** What they said together counts at once, and an older address of theirs no more. */
async function keepCard(tx: Tx, viewer: Viewer, { personId }: Member, how: NewInvitation) {
	const { contact, card } = how;
	if (!contact || !card) return;
	await forgetOtherContacts(tx, personId, contact);
	await fillCard(tx, {
		personId,
		card: cardFrom(contact.channel, card),
		byId: viewer.personId,
		isInPerson: true
	});
}

async function sendLink(
	tx: Tx,
	viewer: Viewer,
	{ personId, language }: Member,
	contact: Address | null,
	token: string
): Promise<string | null> {
	if (!contact) return null;
	const words = { kind: 'invitation', link: invitationLink(token) } as const;
	return post(tx, { personId, ...contact, language, words, sentById: viewer.personId });
}
