import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { circlesOf } from '$lib/server/repositories/people';
import type { Face } from '$lib/server/views/people/faces';
import { findReadableGoal } from './find-readable';
import { turnOf } from './latest';
import { circleChoices, type CircleChoice } from './rate-question';
import { said, type Said } from './said';

/** What a person is told once they have said how a goal is going. */
export interface RateSent {
	goalId: string;
	plain: Said;
	/** Who can see the answer; null where they have left that circle since. */
	circle: CircleChoice | null;
	/** While answers are sealed: who is still to answer, and the day they open anyway. */
	sealed: { waitingFor: Face[]; opensBy: string } | null;
}

/** Null when the viewer has not said anything about this goal, or may not see it. */
export async function rateSent(viewer: Viewer, goalId: string): Promise<RateSent | null> {
	const found = await findReadableGoal(viewer, goalId);
	const last = found?.facts.ratings.findLast(({ raterId }) => raterId === viewer.personId);
	if (!found || !last) return null;
	const { facts, translations, people } = found;
	const { wording, familyId, circleId } = facts.goal;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const { waitingFor, closesAt } = turnOf(viewer, facts, people);
	const { weekday } = formatsFor(viewer.language);
	const choices = circleChoices(viewer, circles, circleId, people);
	return {
		goalId,
		plain: said(viewer, wording, wording.plain, 'plain', translations),
		circle: choices.find(({ id }) => id === last.circleId) ?? null,
		sealed: closesAt && { waitingFor, opensBy: weekday(dayOf(closesAt)) }
	};
}
