import { redirect } from '@sveltejs/kit';
import { seeLookForm } from '$lib/inputs/break-glass';
import { notHere, requireAct } from '$lib/server/access/guard';
import { seeLook } from '$lib/server/commands/families/see-look';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { oversight } from '$lib/server/views/families/oversight';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'looks:oversee');
	const before = event.url.searchParams.get('before') ?? undefined;
	const shown = (await oversight(viewer, before)) ?? notHere();
	return { ...shown, isOlder: before !== undefined };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'looks:oversee');
		const form = await readForm(event.request, seeLookForm);
		if (!form.ok) return form.failure;
		const seen = await seeLook(viewer, form.data.lookId);
		if (!seen.ok)
			return answerRefusal(form.values, seen.reason, {
				'own-look': ['form', 'errors:notAllowed', 403]
			});
		redirect(303, event.url.pathname + event.url.search);
	}
};
