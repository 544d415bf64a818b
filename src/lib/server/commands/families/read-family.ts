import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** "I have read what is new": from now on only what comes later counts as new for this person. */
export async function readFamily(
	viewer: Viewer,
	familyId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'voice:read') || !placeIn(viewer, familyId)) return notFound;
		await record(tx, viewer, { action: 'family.read', familyId, subjectId: familyId });
		return { ok: true };
	});
}
