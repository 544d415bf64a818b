import { redirect } from '@sveltejs/kit';
import { newFamilyForm } from '$lib/inputs/family';
import { requireAct } from '$lib/server/access/guard';
import { may } from '$lib/server/access/policy';
import { createFamily } from '$lib/server/commands/families/create-family';
import { openForm } from '$lib/server/forms/open-form';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireAct(event, 'team', 'family:create');
	return openForm();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'family:create');
		const form = await readForm(event.request, newFamilyForm);
		if (!form.ok) return form.failure;
		const { name, childName, childBornOn, key } = form.data;
		const children = [{ name: childName, bornOn: childBornOn }];
		const made = await createFamily(viewer, { name, children, key });
		if (!made.ok) return answerRefusal(form.values, made.reason, {});
		const family = `/families/${made.familyId}`;
		redirect(303, may(viewer, 'person:invite') ? `${family}/people` : family);
	}
};
