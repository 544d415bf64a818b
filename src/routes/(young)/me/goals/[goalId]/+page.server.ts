import { notHere } from '$lib/server/access/guard';
import { markStepAction } from '$lib/server/forms/mark-step';
import { onMyGoal, requireMyGoal } from '$lib/server/forms/my-goals';
import { goalPage } from '$lib/server/views/goals/goal-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, goalId } = await requireMyGoal(event);
	return { goal: (await goalPage(viewer, goalId)) ?? notHere() };
};

export const actions = {
	mark: onMyGoal(markStepAction('young', (goalId) => `/me/goals/${goalId}`))
} satisfies Actions;
