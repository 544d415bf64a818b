import { isStaff } from '$lib/domain/families/circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { announceChange } from '$lib/server/auth/account-changes';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { refuseDeviceRequestsOf } from '$lib/server/repositories/device-requests';
import { lockFamily } from '$lib/server/repositories/families';
import { membersOf, setFrozen } from '$lib/server/repositories/people';
import { revokeSessionsOf } from '$lib/server/repositories/sessions';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/**
 * Close the account of somebody of the family in one step: they are out everywhere at the next
 * request, nothing waits for them and nobody comes in as them until it is opened again.
 */
export async function freezeAccount(
	viewer: Viewer,
	familyId: string,
	personId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'account:freeze') || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		const members = await membersOf(tx, familyId, today());
		const member = members.find((one) => one.personId === personId);
		if (!member || isStaff(member.role)) return notFound;
		const at = now();
		if (!(await setFrozen(tx, personId, at))) return notFound;
		await revokeSessionsOf(tx, personId, at);
		await refuseDeviceRequestsOf(tx, personId, at);
		const change = { personId, kind: 'account-frozen', byId: viewer.personId } as const;
		await announceChange(tx, { ...change, isInPerson: true });
		await record(tx, viewer, { action: 'account.frozen', familyId, subjectId: personId });
		return { ok: true };
	});
}
