import type { Viewer } from '$lib/server/access/viewer';
import { openForm } from '$lib/server/forms/open-form';
import type { WordingRow } from '$lib/server/repositories/goals';
import { findWritableGoal } from './writable-goal';

/** The words of a goal as they are now, to be written anew. */
export async function goalToReword(
	viewer: Viewer,
	familyId: string,
	planId: string,
	goalId: string
) {
	const found = await findWritableGoal(viewer, familyId, planId, goalId);
	if (!found) return null;
	return { plan: found.plan, goalId, ...openForm(), saved: wordsOf(found.goal.wording) };
}

/** What a wording says, without whose it is. */
export function wordsOf(wording: WordingRow) {
	const { language, plain, formal, why, help, know, anchor0, anchor5, anchor10 } = wording;
	return { language, plain, formal, why, help, know, anchor0, anchor5, anchor10 };
}
