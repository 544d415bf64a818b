import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { newInvitation } from '$lib/server/auth/invitations';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import {
	guestsOf,
	insertInvitation,
	revokeOpenInvitationsOf
} from '$lib/server/repositories/invitations';

/** Shown once, to the parent who has the guest beside them. */
export interface GuestInvitation {
	ok: true;
	personId: string;
	token: string;
	shortCode: string;
	expiresAt: Date;
}

/** A guest this parent invited and who is still here; undefined for anybody else. */
export async function ownGuest(viewer: Viewer, personId: string) {
	const guests = await guestsOf(store.read, viewer.personId, today());
	return guests.find((one) => one.personId === personId && placeIn(viewer, one.familyId));
}

/** Half an hour, with no code to be sent: the two of them are in one room. */
export function newGuestDoor(viewer: Viewer, familyId: string, personId: string) {
	const who = { personId, familyId, createdById: viewer.personId };
	return newInvitation({ ...who, isInPerson: true, address: null }, now());
}

/** Opens it, and closes what was open for them before. */
export async function openGuestDoor(
	tx: Tx,
	{ row, token, shortCode }: Awaited<ReturnType<typeof newGuestDoor>>
): Promise<GuestInvitation> {
	const { personId, createdAt, expiresAt } = row;
	await revokeOpenInvitationsOf(tx, personId, createdAt);
	await insertInvitation(tx, row);
	return { ok: true, personId, token, shortCode, expiresAt };
}
