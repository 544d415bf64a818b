import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { revokeSessionsOf } from '$lib/server/repositories/sessions';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { findColleague } from './find-colleague';

/** Sign a colleague out everywhere, such as after a laptop was lost. */
export async function signOutStaff(
	viewer: Viewer,
	personId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'staff:manage')) return notFound;
		const person = await findColleague(tx, personId);
		if (!person) return notFound;
		await revokeSessionsOf(tx, personId, now());
		await record(tx, viewer, { action: 'staff.signed-out', familyId: null, subjectId: personId });
		return { ok: true };
	});
}
