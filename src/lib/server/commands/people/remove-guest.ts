import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { lockFamily } from '$lib/server/repositories/families';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { endPlace } from './end-place';
import { ownGuest } from './guest-door';

/** Takes a guest of this parent's out again, at once. What they said stays where it was said. */
export async function removeGuest(
	viewer: Viewer,
	personId: string
): Promise<{ ok: true } | NotFound> {
	const guest = await ownGuest(viewer, personId);
	if (!guest || !may(viewer, 'network:invite')) return notFound;
	const { familyId } = guest;
	return store.write(async (tx) => {
		await lockFamily(tx, familyId);
		if (!(await endPlace(tx, personId, familyId, 'asked'))) return notFound;
		await record(tx, viewer, { action: 'person.removed', familyId, subjectId: personId });
		return { ok: true as const };
	});
}
