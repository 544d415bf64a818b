import { redirect } from '@sveltejs/kit';
import { newGoalForm } from '$lib/inputs/goal';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { wordsMissing } from '$lib/server/forms/words-missing';
import { newGoalChoices } from '$lib/server/views/goals/new-goal-choices';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:write');
	const familyId = idOr404(event.params.familyId);
	return (await newGoalChoices(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'goal:write');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, newGoalForm);
		if (!form.ok) return form.failure;
		const { owner, childIds, circleId, key, ...wording } = form.data;
		const added = await addGoal(viewer, planId, { owner, childIds, circleId, key, wording });
		const plan = `/families/${idOr404(event.params.familyId)}/plan/${planId}`;
		if (added.ok) redirect(303, `${plan}/goals/${added.goalId}/steps/new`);
		if (added.reason === 'words-missing') return refuse(form.values, wordsMissing(wording));
		return answerRefusal(form.values, added.reason, {
			'plan-is-closed': ['form', 'errors:plan.closed'],
			'child-not-in-plan': ['childIds', 'errors:chooseSome', 400],
			'circle-not-yours': ['circleId', 'errors:chooseOne', 400]
		});
	}
};
