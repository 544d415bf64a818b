import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { findReadableGoal } from '$lib/server/views/goals/find-readable';
import { goalWords } from '$lib/server/views/goals/goal-page';
import { circleChoices, type CircleChoice } from '$lib/server/views/goals/rate-question';
import type { Said } from '$lib/server/views/goals/said';

/** All that the form for a photo needs. */
export interface PhotoQuestion {
	goalId: string;
	plain: Said;
	/** The widest first, which is the goal's own. */
	circles: CircleChoice[];
	/** So that sending twice says it once. */
	key: string;
}

/** Null when the goal is not theirs to see, is closed, or they may add no photo. */
export async function photoQuestion(viewer: Viewer, goalId: string): Promise<PhotoQuestion | null> {
	const found = await findReadableGoal(viewer, goalId);
	if (!found?.isOpen || !may(viewer, 'photo:add')) return null;
	const { facts, translations, people } = found;
	const { familyId, circleId, wording } = facts.goal;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	return {
		goalId,
		plain: goalWords(viewer, wording, translations).plain,
		circles: circleChoices(viewer, circles, circleId, people),
		key: newId()
	};
}
