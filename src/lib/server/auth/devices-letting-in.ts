/** A worker lets in the browser of somebody of their family, who read them its two digits. */
import { isStaff } from '$lib/domain/families/circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { notFound, refused, type NotFound, type Refusal } from '$lib/server/commands/outcome';
import { store } from '$lib/server/db/current';
import { askingDevices } from '$lib/server/repositories/device-requests';
import { membersOf } from '$lib/server/repositories/people';
import { decide } from './devices-deciding';

const mostLookedAt = 20;

/** Lets in the newest browser of this person's that shows these digits. */
export async function letIn(
	viewer: Viewer,
	familyId: string,
	personId: string,
	match: string
): Promise<{ ok: true } | NotFound | Refusal<'no-such-match'>> {
	return store.write(async (tx) => {
		if (!may(viewer, 'device:let-in') || !placeIn(viewer, familyId)) return notFound;
		const members = await membersOf(tx, familyId, today());
		const member = members.find((one) => one.personId === personId);
		if (!member || isStaff(member.role)) return notFound;
		const asking = await askingDevices(tx, personId, now(), mostLookedAt);
		const request = asking.find((one) => one.match === match);
		if (!request) return refused('no-such-match');
		const byId = viewer.personId;
		return decide(tx, { requestId: request.id, personId, byId, familyId, isYes: true });
	});
}
