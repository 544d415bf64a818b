import { redirect } from '@sveltejs/kit';
import { closePlanForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { closePlan } from '$lib/server/commands/plans/close-plan';
import { planErrors } from '$lib/server/forms/plan-problems';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { findWritablePlan } from '$lib/server/views/plans/writable-plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	const familyId = idOr404(event.params.familyId);
	const { head: plan, plan: row } =
		(await findWritablePlan(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
	return {
		plan,
		slip: row.ifThingsSlip ?? '',
		language: row.ifThingsSlipLanguage ?? viewer.language
	};
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, closePlanForm);
		if (!form.ok) return form.failure;
		const { closedOn, reason, slip, language = viewer.language } = form.data;
		const ifThingsSlip = slip === null ? null : { words: slip, language };
		const closed = await closePlan(viewer, planId, { closedOn, reason, ifThingsSlip });
		if (closed.ok) redirect(303, `/families/${idOr404(event.params.familyId)}/plan/${planId}`);
		if (closed.reason === 'plan-problems') return refuse(form.values, planErrors(closed.problems));
		return answerRefusal(form.values, closed.reason, {
			'plan-is-closed': ['form', 'errors:plan.closed'],
			'slip-words-missing': ['slip', 'errors:plan.slipWords', 400],
			'in-the-future': ['closedOn', 'errors:futureDay']
		});
	}
};
