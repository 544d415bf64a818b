import { redirect } from '@sveltejs/kit';
import { goodNewsForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { sayGoodNews } from '$lib/server/commands/plans/say-good-news';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { planQuestion } from '$lib/server/views/plans/plan-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'good-news:say');
	const question = await planQuestion(viewer, idOr404(event.params.planId), 'good-news:say');
	return { question: question ?? notHere() };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'family', 'good-news:say');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, goodNewsForm);
		if (!form.ok) return form.failure;
		const said = await sayGoodNews(viewer, planId, form.data);
		if (said.ok) redirect(303, `/plan#strength-${said.strengthId}`);
		return answerRefusal(form.values, said.reason, {
			'plan-is-closed': ['form', 'errors:plan.closed'],
			'circle-not-yours': ['circleId', 'errors:chooseOne', 400]
		});
	}
};
