import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { circlesOf } from '$lib/server/repositories/people';

/** Who reads what is said to a circle of the viewer's, as one piece of text; empty for a circle that is not theirs. */
export async function readersOf(
	viewer: Viewer,
	familyId: string,
	circleId: string
): Promise<string> {
	if (!viewer.circles.includes(circleId)) return '';
	const [circle] = await circlesOf(store.read, familyId, [circleId]);
	const names = (circle?.people ?? []).flatMap(({ name }) => name ?? []);
	return formatsFor(viewer.language).list(names);
}
