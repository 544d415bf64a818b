import { redirect } from '@sveltejs/kit';
import { holdingForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { answerHolding } from '$lib/server/commands/plans/answer-holding';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { holdingQuestion } from '$lib/server/views/plans/plan-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'holding:answer');
	if (event.url.searchParams.has('sent')) return { question: null };
	const question = await holdingQuestion(viewer, idOr404(event.params.planId));
	return { question: question ?? notHere() };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'family', 'holding:answer');
		const form = await readForm(event.request, holdingForm);
		if (!form.ok) return form.failure;
		const planId = idOr404(event.params.planId);
		const said = await answerHolding(viewer, planId, form.data);
		if (said.ok) redirect(303, `/plan/holding/${planId}?sent`);
		return answerRefusal(form.values, said.reason, {
			'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
			'nothing-asked': ['form', 'errors:nothingAsked']
		});
	}
};
