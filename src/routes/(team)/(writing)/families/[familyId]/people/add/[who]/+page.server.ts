import { redirect } from '@sveltejs/kit';
import { newcomerForms, newcomers } from '$lib/inputs/person';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addNewcomer } from '$lib/server/forms/add-newcomer';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { newcomerChoices } from '$lib/server/views/people/newcomer-choices';
import type { Actions, PageServerLoad } from './$types';

const whoOr404 = (value: string) => newcomers.find((who) => who === value) ?? notHere();

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'person:invite');
	const who = whoOr404(event.params.who);
	return { who, ...((await newcomerChoices(viewer, idOr404(event.params.familyId))) ?? notHere()) };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'person:invite');
		const who = whoOr404(event.params.who);
		const familyId = idOr404(event.params.familyId);
		const form = await readForm(event.request, newcomerForms[who]);
		if (!form.ok) return form.failure;
		const added = await addNewcomer(viewer, familyId, form.data);
		if (!added.ok)
			return answerRefusal(form.values, added.reason, {
				'already-here': [who === 'young-person' ? 'childId' : 'personId', 'errors:alreadyHere'],
				'adult-not-here': ['trustedAdultId', 'errors:chooseOne', 400],
				'part-not-theirs': ['part', 'errors:chooseOne', 400]
			});
		redirect(303, `/families/${familyId}/people`);
	}
};
