import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { announceChange } from '$lib/server/auth/account-changes';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { managersCirclesWith } from '$lib/server/repositories/circles';
import { setFrozen } from '$lib/server/repositories/people';
import { revokeSessionsOf } from '$lib/server/repositories/sessions';
import { seatManagers } from '../complaints/managers';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { findColleague } from './find-colleague';

/**
 * Close a colleague's account: they are out at the next request, and their streams close. What only
 * they could answer of what families said to managers goes to others who can.
 */
export async function disableStaff(
	viewer: Viewer,
	personId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'staff:manage')) return notFound;
		const person = await findColleague(tx, personId);
		if (!person || personId === viewer.personId) return notFound;
		const at = now();
		if (!(await setFrozen(tx, personId, at))) return notFound;
		await revokeSessionsOf(tx, personId, at);
		for (const circle of await managersCirclesWith(tx, personId))
			await seatManagers(tx, circle, personId);
		const change = { personId, kind: 'account-frozen', byId: viewer.personId } as const;
		await announceChange(tx, { ...change, isInPerson: true });
		await record(tx, viewer, { action: 'staff.disabled', familyId: null, subjectId: personId });
		return { ok: true };
	});
}
