import { redirect } from '@sveltejs/kit';
import { nameForm } from '$lib/inputs/family';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { namePerson } from '$lib/server/commands/people/name-person';
import { readForm } from '$lib/server/forms/read-form';
import { personToName } from '$lib/server/views/people/people-desk';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'family:name');
	const familyId = idOr404(event.params.familyId);
	return (await personToName(viewer, familyId, idOr404(event.params.personId))) ?? notHere();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'family:name');
		const familyId = idOr404(event.params.familyId);
		const personId = idOr404(event.params.personId);
		const form = await readForm(event.request, nameForm);
		if (!form.ok) return form.failure;
		const named = await namePerson(viewer, familyId, personId, form.data);
		if (!named.ok) notHere();
		redirect(303, `/families/${familyId}/people`);
	}
};
