/** A young person's pages hold the goals meant for them, not all that their circles could read. */
import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { childrenOfGoals } from '$lib/server/repositories/goals';
import { findReadableGoal } from './find-readable';

/** Those of these goals that are for the viewer, who is a child of the family. */
export async function goalsMeantFor(
	db: Reader,
	viewer: Viewer,
	goalIds: readonly string[]
): Promise<Set<string>> {
	const children = await childrenOfGoals(db, goalIds);
	return new Set(goalIds.filter((id) => children.get(id)?.includes(viewer.personId)));
}

/** True for a goal the viewer can read and that is for them. */
export async function isMyGoal(viewer: Viewer, goalId: string): Promise<boolean> {
	const found = await findReadableGoal(viewer, goalId);
	return found?.facts.childIds.includes(viewer.personId) ?? false;
}
