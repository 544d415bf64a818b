import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findFamilies } from '$lib/server/repositories/people';

export interface GlassShown {
	familyId: string;
	/** What the team calls the family. */
	family: string;
	/** "15:40" */
	until: string;
	untilMs: number;
}

/** The look with a reason that this viewer has open, to remind them of it; null when there is none. */
export async function glassShown(viewer: Viewer): Promise<GlassShown | null> {
	if (!viewer.glass) return null;
	const { familyId, until } = viewer.glass;
	const [family] = await findFamilies(store.read, [familyId]);
	const shown = { until: formatsFor(viewer.language).time(until), untilMs: until.getTime() };
	return { familyId, family: family?.name ?? '', ...shown };
}
