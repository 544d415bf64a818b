import { redirect } from '@sveltejs/kit';
import { newPlanForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { planErrors } from '$lib/server/forms/plan-problems';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { newPlanChoices } from '$lib/server/views/plans/new-plan-choices';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	return (await newPlanChoices(viewer, idOr404(event.params.familyId))) ?? notHere();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const familyId = idOr404(event.params.familyId);
		const form = await readForm(event.request, newPlanForm);
		if (!form.ok) return form.failure;
		const started = await startPlan(viewer, familyId, form.data);
		if (started.ok) redirect(303, `/families/${familyId}/plan/${started.planId}`);
		if (started.reason === 'plan-problems')
			return refuse(form.values, planErrors(started.problems));
		return answerRefusal(form.values, started.reason, {});
	}
};
