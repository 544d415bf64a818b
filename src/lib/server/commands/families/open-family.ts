import { sameLookSince } from '$lib/domain/audit/looks';
import { isStaff } from '$lib/domain/families/circles';
import { partsOf } from '$lib/domain/families/parts';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { lockFamily } from '$lib/server/repositories/families';
import { hasLooked, insertFlaggedLook, partsEverOf } from '$lib/server/repositories/looks';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { lookSubject, type Opened } from './look-subject';

/**
 * "I opened a page of this family": one row for all that is opened of it within half an hour, and
 * managers are shown when it is the worker's own family.
 */
export async function openFamily(
	viewer: Viewer,
	opened: Opened
): Promise<{ ok: true; isNew: boolean } | NotFound> {
	if (!may(viewer, 'caseload:read')) return notFound;
	const subjectId = await lookSubject(store.read, viewer, opened);
	if (subjectId === null) return notFound;
	const { personId } = viewer;
	const { familyId } = opened;
	const look = { personId, familyId, subjectId };
	const since = sameLookSince(now());
	if (await hasLooked(store.read, look, since)) return { ok: true, isNew: false };
	return store.write(async (tx) => {
		await lockFamily(tx, familyId);
		if (await hasLooked(tx, look, since)) return { ok: true, isNew: false };
		if (await isOwnFamily(tx, viewer, familyId))
			await insertFlaggedLook(tx, {
				id: newId(),
				personId,
				familyId,
				kind: 'own-family',
				at: now()
			});
		await record(tx, viewer, { action: 'family.opened', familyId, subjectId });
		return { ok: true, isNew: true };
	});
}

/** True when somebody here for their work is or was something else to this family. */
async function isOwnFamily(tx: Tx, viewer: Viewer, familyId: string): Promise<boolean> {
	if (!isStaff(viewer.role)) return false;
	const parts = await partsEverOf(tx, viewer.personId, familyId);
	return parts.some((part) => !partsOf(viewer.role).includes(part));
}
