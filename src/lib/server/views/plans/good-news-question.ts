import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { circleChoices, type CircleChoice } from '$lib/server/views/goals/rate-question';
import { knownPeople } from '$lib/server/views/people/known-people';
import { readablePlans } from './readable-plans';

export interface GoodNewsQuestion {
	planId: string;
	/** The widest first, which is the plan's own. */
	circles: CircleChoice[];
	/** So that sending twice says it once. */
	key: string;
}

/** Null where somebody may say none, or the plan has ended or is not theirs as a whole. */
export async function goodNewsQuestion(
	viewer: Viewer,
	planId: string
): Promise<GoodNewsQuestion | null> {
	if (!may(viewer, 'good-news:say')) return null;
	const readable = await readablePlans(store.read, viewer);
	const found = readable.find(({ plan }) => plan.id === planId);
	if (!found || found.isGuest || found.plan.closedOn !== null) return null;
	const { familyId, circleId } = found.plan;
	const [circles, people] = await Promise.all([
		circlesOf(store.read, familyId, viewer.circles),
		knownPeople(store.read, viewer)
	]);
	return { planId, circles: circleChoices(viewer, circles, circleId, people), key: newId() };
}
