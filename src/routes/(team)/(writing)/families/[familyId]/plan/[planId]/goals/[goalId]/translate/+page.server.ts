import { redirect } from '@sveltejs/kit';
import { translateGoalForm } from '$lib/inputs/goal';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addTranslation } from '$lib/server/commands/goals/add-translation';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { goalToTranslate } from '$lib/server/views/goals/goal-to-translate';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function goalOf(event: RequestEvent) {
	const viewer = requireAct(event, 'team', 'goal:write');
	const { familyId, planId, goalId } = event.params;
	const ids = [idOr404(familyId), idOr404(planId), idOr404(goalId)] as const;
	return { viewer, view: (await goalToTranslate(viewer, ...ids)) ?? notHere() };
}

export const load: PageServerLoad = async (event) => (await goalOf(event)).view;

export const actions: Actions = {
	default: async (event) => {
		const { viewer, view } = await goalOf(event);
		const form = await readForm(event.request, translateGoalForm);
		if (!form.ok) return form.failure;
		const { language, origin, madeBy, checkedBy, ...words } = form.data;
		const passport = { language, origin, madeBy, checkedBy };
		const subject = { familyId: view.plan.family.id, subjectId: view.wordingId };
		const saved = await addTranslation(viewer, { ...subject, ...passport, words });
		if (!saved.ok)
			return answerRefusal(form.values, saved.reason, {
				'same-language': ['language', 'errors:sameLanguage', 400],
				'nothing-said': ['plain', 'errors:required', 400]
			});
		redirect(303, `/families/${view.plan.family.id}/plan/${view.plan.id}`);
	}
};
