import { redirect } from '@sveltejs/kit';
import { strengthForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addStrength } from '$lib/server/commands/plans/add-strength';
import { openForm } from '$lib/server/forms/open-form';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { planHead } from '$lib/server/views/plans/writable-plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	const familyId = idOr404(event.params.familyId);
	const plan = (await planHead(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
	return { plan, ...openForm(), language: viewer.language };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, strengthForm);
		if (!form.ok) return form.failure;
		const added = await addStrength(viewer, planId, form.data);
		if (!added.ok)
			return answerRefusal(form.values, added.reason, {
				'plan-is-closed': ['form', 'errors:plan.closed']
			});
		redirect(303, `/families/${idOr404(event.params.familyId)}/plan/${planId}`);
	}
};
