import type { CircleKind } from '$lib/domain/vocabulary';
import { store } from '$lib/server/db/current';
import type { Viewer } from '$lib/server/access/viewer';
import { circlesOf } from '$lib/server/repositories/people';

/** Which circles of one family are narrower than the whole plan, by id; null is the whole plan. */
export type NarrowCircles = (circleId: string) => Exclude<CircleKind, 'whole-plan'> | null;

/** So that nobody repeats to a family what was said to fewer people. */
export async function narrowCircles(
	viewer: Viewer,
	familyId: string
): Promise<{ ids: string[]; narrow: NarrowCircles }> {
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const kinds = new Map(circles.map(({ id, kind }) => [id, kind]));
	return {
		ids: circles.map(({ id }) => id),
		narrow: (circleId) => {
			const kind = kinds.get(circleId);
			return kind === undefined || kind === 'whole-plan' ? null : kind;
		}
	};
}
