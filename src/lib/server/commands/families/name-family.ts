import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { circleIdsOfKind, updateFamilyName } from '$lib/server/repositories/people';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** What the team calls the family; the family itself never sees it. */
export async function nameFamily(
	viewer: Viewer,
	familyId: string,
	{ name }: { name: string }
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'family:name') || !placeIn(viewer, familyId)) return notFound;
		await updateFamilyName(tx, familyId, name);
		const [circleId] = await circleIdsOfKind(tx, familyId, 'team');
		await record(tx, viewer, {
			action: 'family.named',
			familyId,
			subjectId: familyId,
			...(circleId === undefined ? {} : { circleId })
		});
		return { ok: true };
	});
}
