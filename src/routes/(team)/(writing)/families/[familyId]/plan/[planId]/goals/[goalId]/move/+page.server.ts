import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { moveGoalAction } from '$lib/server/forms/move-goal';
import { goalToMove } from '$lib/server/views/goals/goal-to-move';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:write');
	const { familyId, planId, goalId } = event.params;
	const ids = [idOr404(familyId), idOr404(planId), idOr404(goalId)] as const;
	return (await goalToMove(viewer, ...ids)) ?? notHere();
};

export const actions = { default: moveGoalAction } satisfies Actions;
