import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { newGuestDoor, openGuestDoor, ownGuest, type GuestInvitation } from './guest-door';

/** A new code for a guest this parent invited; what was open for them before is revoked. */
export async function inviteGuestAgain(
	viewer: Viewer,
	personId: string
): Promise<GuestInvitation | NotFound> {
	const guest = may(viewer, 'network:invite') ? await ownGuest(viewer, personId) : undefined;
	if (!guest) return notFound;
	const { familyId } = guest;
	const door = await newGuestDoor(viewer, familyId, personId);
	return store.write(async (tx) => {
		await record(tx, viewer, { action: 'person.invited', familyId, subjectId: personId });
		return openGuestDoor(tx, door);
	});
}
