import { redirect } from '@sveltejs/kit';
import { joinForm } from '$lib/inputs/family';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { joinFamilies } from '$lib/server/commands/families/join-families';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { joiningView } from '$lib/server/views/families/joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'family:join');
	const view = (await joiningView(viewer, idOr404(event.params.familyId))) ?? notHere();
	const from = event.url.searchParams.get('from');
	const chosen = view.others.find(({ id, hasHistory }) => id === from && !hasHistory) ?? null;
	return { ...view, chosen, isAsked: from !== null };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'family:join');
		const familyId = idOr404(event.params.familyId);
		const form = await readForm(event.request, joinForm);
		if (!form.ok) return form.failure;
		const joined = await joinFamilies(viewer, familyId, form.data.from);
		if (!joined.ok)
			return answerRefusal(form.values, joined.reason, {
				'has-history': ['from', 'errors:joinHistory'],
				'same-family': ['from', 'errors:chooseOne', 400]
			});
		redirect(303, `/families/${familyId}/people`);
	}
};
