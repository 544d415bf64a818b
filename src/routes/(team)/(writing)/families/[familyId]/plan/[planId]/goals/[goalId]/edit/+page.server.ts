import { redirect } from '@sveltejs/kit';
import { rewordGoalForm } from '$lib/inputs/goal';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { rewordGoal } from '$lib/server/commands/goals/reword-goal';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { blankWords, wordsMissing } from '$lib/server/forms/words-missing';
import { goalToReword } from '$lib/server/views/goals/goal-to-reword';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:write');
	const { familyId, planId, goalId } = event.params;
	const ids = [idOr404(familyId), idOr404(planId), idOr404(goalId)] as const;
	const view = (await goalToReword(viewer, ...ids)) ?? notHere();
	const isAsked = event.url.searchParams.has('missing');
	return { ...view, needed: isAsked ? blankWords(view.saved) : [] };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'goal:write');
		const form = await readForm(event.request, rewordGoalForm);
		if (!form.ok) return form.failure;
		const reworded = await rewordGoal(viewer, idOr404(event.params.goalId), form.data);
		const { familyId, planId } = event.params;
		if (reworded.ok) redirect(303, `/families/${idOr404(familyId)}/plan/${idOr404(planId)}`);
		if (reworded.reason === 'words-missing') return refuse(form.values, wordsMissing(form.data));
		return answerRefusal(form.values, reworded.reason, {
			'goal-is-closed': ['form', 'errors:goalClosed']
		});
	}
};
