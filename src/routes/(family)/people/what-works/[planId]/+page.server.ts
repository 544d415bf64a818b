import { redirect } from '@sveltejs/kit';
import { goodNewsForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { sayWhatWorks } from '$lib/server/commands/families/say-what-works';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { planQuestion } from '$lib/server/views/plans/plan-question';
import { whatWorks } from '$lib/server/views/people/what-works';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'what-works:say');
	const question = await planQuestion(viewer, idOr404(event.params.planId), 'what-works:say');
	const said = await whatWorks(viewer);
	return { question: question ?? notHere(), mine: said.find(({ by }) => by.isYou)?.words ?? '' };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'family', 'what-works:say');
		const form = await readForm(event.request, goodNewsForm);
		if (!form.ok) return form.failure;
		const said = await sayWhatWorks(viewer, idOr404(event.params.planId), form.data);
		if (said.ok) redirect(303, '/people#works');
		return answerRefusal(form.values, said.reason, {
			'circle-not-yours': ['circleId', 'errors:chooseOne', 400]
		});
	}
};
