import { redirect } from '@sveltejs/kit';
import { ownGoalForm } from '$lib/inputs/goal';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addOwnGoal } from '$lib/server/commands/goals/add-own-goal';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { ownGoalWording } from '$lib/server/forms/own-goal-wording';
import { planQuestion } from '$lib/server/views/plans/plan-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'goal:add-own');
	const question = await planQuestion(viewer, idOr404(event.params.planId), 'goal:add-own');
	return { question: question ?? notHere() };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'family', 'goal:add-own');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, ownGoalForm);
		if (!form.ok) return form.failure;
		const { circleId, key, ...said } = form.data;
		const wording = ownGoalWording(viewer.language, said);
		const added = await addOwnGoal(viewer, planId, { wording, circleId, key });
		if (added.ok) redirect(303, `/plan/goals/${added.goalId}`);
		return answerRefusal(form.values, added.reason, {
			'plan-is-closed': ['form', 'errors:plan.closed'],
			'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
			'words-missing': ['plain', 'errors:required', 400]
		});
	}
};
