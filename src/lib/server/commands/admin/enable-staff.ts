import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { announceChange } from '$lib/server/auth/account-changes';
import { store } from '$lib/server/db/current';
import { setFrozen } from '$lib/server/repositories/people';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { findColleague } from './find-colleague';

/** Open a colleague's account again; every session of before stays over. */
export async function enableStaff(
	viewer: Viewer,
	personId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'staff:manage')) return notFound;
		const person = await findColleague(tx, personId);
		if (!person) return notFound;
		if (!(await setFrozen(tx, personId, null))) return notFound;
		const change = { personId, kind: 'account-unfrozen', byId: viewer.personId } as const;
		await announceChange(tx, { ...change, isInPerson: true });
		await record(tx, viewer, { action: 'staff.enabled', familyId: null, subjectId: personId });
		return { ok: true };
	});
}
