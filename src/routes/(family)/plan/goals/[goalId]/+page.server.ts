import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { markStepAction } from '$lib/server/forms/mark-step';
import { goalPage } from '$lib/server/views/goals/goal-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const goal = await goalPage(viewer, idOr404(event.params.goalId));
	return { goal: goal ?? notHere() };
};

export const actions = {
	mark: markStepAction('family', (goalId) => `/plan/goals/${goalId}`)
} satisfies Actions;
