import { redirect } from '@sveltejs/kit';
import { moveForm } from '$lib/inputs/circle';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { moveGoal } from '$lib/server/commands/goals/move-goal';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { goalToMove } from '$lib/server/views/goals/goal-to-move';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:write');
	const { familyId, planId, goalId } = event.params;
	const ids = [idOr404(familyId), idOr404(planId), idOr404(goalId)] as const;
	return (await goalToMove(viewer, ...ids)) ?? notHere();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'goal:write');
		const familyId = idOr404(event.params.familyId);
		const goalId = idOr404(event.params.goalId);
		const form = await readForm(event.request, moveForm);
		if (!form.ok) return form.failure;
		const moved = await moveGoal(viewer, familyId, goalId, form.data.circleId);
		if (moved.ok) redirect(303, `/families/${familyId}/goals/${goalId}`);
		return answerRefusal(form.values, moved.reason, {
			'same-circle': ['circleId', 'errors:circle.sameForGoal'],
			'not-for-goals': ['circleId', 'errors:chooseOne', 400]
		});
	}
};
