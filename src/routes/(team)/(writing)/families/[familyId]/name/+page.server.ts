import { redirect } from '@sveltejs/kit';
import { nameForm } from '$lib/inputs/family';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { nameFamily } from '$lib/server/commands/families/name-family';
import { readForm } from '$lib/server/forms/read-form';
import { familyHead } from '$lib/server/views/families/family-head';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'family:name');
	const familyId = idOr404(event.params.familyId);
	return { family: (await familyHead(viewer, familyId, 'family:name')) ?? notHere() };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'family:name');
		const familyId = idOr404(event.params.familyId);
		const form = await readForm(event.request, nameForm);
		if (!form.ok) return form.failure;
		const named = await nameFamily(viewer, familyId, form.data);
		if (!named.ok) notHere();
		redirect(303, `/families/${familyId}`);
	}
};
