import { redirect } from '@sveltejs/kit';
import { closePlanForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { closePlan } from '$lib/server/commands/plans/close-plan';
import { planErrors } from '$lib/server/forms/plan-problems';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { planHead } from '$lib/server/views/plans/writable-plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	const familyId = idOr404(event.params.familyId);
	return { plan: (await planHead(viewer, familyId, idOr404(event.params.planId))) ?? notHere() };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, closePlanForm);
		if (!form.ok) return form.failure;
		const closed = await closePlan(viewer, planId, form.data);
		if (closed.ok) redirect(303, `/families/${idOr404(event.params.familyId)}/plan/${planId}`);
		if (closed.reason === 'plan-problems') return refuse(form.values, planErrors(closed.problems));
		return answerRefusal(form.values, closed.reason, {
			'plan-is-closed': ['form', 'errors:plan.closed'],
			'in-the-future': ['closedOn', 'errors:futureDay']
		});
	}
};
