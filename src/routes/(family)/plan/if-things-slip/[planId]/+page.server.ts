import { redirect } from '@sveltejs/kit';
import { slipWordsForm } from '$lib/inputs/plan';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { writeSlipWords } from '$lib/server/commands/plans/write-slip-words';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { slipWords } from '$lib/server/views/plans/plan-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'slip-words:write');
	return { plan: (await slipWords(viewer, idOr404(event.params.planId))) ?? notHere() };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'family', 'slip-words:write');
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, slipWordsForm);
		if (!form.ok) return form.failure;
		const written = await writeSlipWords(viewer, planId, form.data.words);
		if (written.ok) redirect(303, `/plan#slip-${planId}`);
		return answerRefusal(form.values, written.reason, {});
	}
};
