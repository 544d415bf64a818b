import { isStaff } from '$lib/domain/families/circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { announceChange } from '$lib/server/auth/account-changes';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { lockFamily } from '$lib/server/repositories/families';
import { membersOf, setFrozen } from '$lib/server/repositories/people';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** Open the account of somebody of the family again; every session of before stays over. */
export async function unfreezeAccount(
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
		if (!(await setFrozen(tx, personId, null))) return notFound;
		const change = { personId, kind: 'account-unfrozen', byId: viewer.personId } as const;
		await announceChange(tx, { ...change, isInPerson: true });
		await record(tx, viewer, { action: 'account.unfrozen', familyId, subjectId: personId });
		return { ok: true };
	});
}
