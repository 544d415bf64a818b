import { redirect } from '@sveltejs/kit';
import { planWhyForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { writePlan } from '$lib/server/commands/plans/write-plan';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { planWhy } from '$lib/server/views/plans/plan-why';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	const familyId = idOr404(event.params.familyId);
	const view = (await planWhy(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
	return { ...view, isAsked: event.url.searchParams.has('missing') };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, planWhyForm);
		if (!form.ok) return form.failure;
		const written = await writePlan(viewer, planId, form.data);
		if (!written.ok)
			return answerRefusal(form.values, written.reason, {
				'plan-is-closed': ['form', 'errors:plan.closed']
			});
		redirect(303, `/families/${idOr404(event.params.familyId)}/plan/${planId}`);
	}
};
