import { may, type Act } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findFamilies } from '$lib/server/repositories/people';

export interface FamilyHead {
	id: string;
	/** What the team calls it. */
	name: string;
}

/** The family a worker is about to write in; null when it is not theirs to do this in. */
export async function familyHead(
	viewer: Viewer,
	familyId: string,
	act: Act
): Promise<FamilyHead | null> {
	if (!may(viewer, act) || !placeIn(viewer, familyId)) return null;
	const [family] = await findFamilies(store.read, [familyId]);
	return family ? { id: family.id, name: family.name } : null;
}
