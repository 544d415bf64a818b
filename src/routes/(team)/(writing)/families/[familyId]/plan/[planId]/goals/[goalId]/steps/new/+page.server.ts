import { redirect } from '@sveltejs/kit';
import { newStepForm } from '$lib/inputs/step';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addStep } from '$lib/server/commands/steps/add-step';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { newStepChoices } from '$lib/server/views/goals/new-step-choices';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'step:write');
	const { familyId, planId, goalId } = event.params;
	const ids = [idOr404(familyId), idOr404(planId), idOr404(goalId)] as const;
	return (await newStepChoices(viewer, ...ids)) ?? notHere();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'step:write');
		const form = await readForm(event.request, newStepForm);
		if (!form.ok) return form.failure;
		const added = await addStep(viewer, idOr404(event.params.goalId), form.data);
		if (!added.ok)
			return answerRefusal(form.values, added.reason, {
				'goal-is-closed': ['form', 'errors:goalClosed'],
				'owner-not-in-circle': ['ownerId', 'errors:chooseOne', 400]
			});
		const { familyId, planId } = event.params;
		redirect(303, `/families/${idOr404(familyId)}/plan/${idOr404(planId)}`);
	}
};
