/** Looking with a reason, as a request does: the viewer of a page of that family. */
import { withGlass } from '$lib/server/access/glass';
import type { Viewer } from '$lib/server/access/viewer';
import { breakGlass, type GlassBroken } from '$lib/server/commands/families/break-glass';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { must, viewerOf } from './world';

/** Of the family of `aWorld`. */
export const aReason = (): GlassBroken => ({
	name: 'Hill',
	childBornOn: '2012-05-01',
	reason: 'Police rang, Sam is missing tonight',
	isQuiet: false,
	key: newId()
});

export async function breaksGlass(personId: string, asked: Partial<GlassBroken> = {}) {
	return must(await breakGlass(await viewerOf(personId), { ...aReason(), ...asked }));
}

/** Who this person is when they ask for a page of this family. */
export async function readerOf(personId: string, familyId: string): Promise<Viewer> {
	const asked = { method: 'GET', routeId: '/(team)/families/[familyId]', familyId };
	return withGlass(store.read, await viewerOf(personId), asked);
}
