import { redirect } from '@sveltejs/kit';
import { breakGlassForm } from '$lib/inputs/break-glass';
import { requireAct, requireProof } from '$lib/server/access/guard';
import { breakingGlass, isTooMany } from '$lib/server/auth/throttle';
import { breakGlass } from '$lib/server/commands/families/break-glass';
import { openForm } from '$lib/server/forms/open-form';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireAct(event, 'team', 'glass:break');
	requireProof(event);
	return openForm();
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'glass:break');
		requireProof(event);
		const form = await readForm(event.request, breakGlassForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, breakingGlass))
			return refuse(form.values, { form: 'errors:tooMany' }, 429);
		const { notSafe: isQuiet, ...asked } = form.data;
		const broken = await breakGlass(viewer, { ...asked, isQuiet });
		if (!broken.ok)
			return answerRefusal(form.values, broken.reason, {
				'no-reason': ['reason', 'errors:sayWhy', 400],
				'no-such-family': ['name', 'errors:noSuchFamily', 400],
				'has-place': ['name', 'errors:yourFamily'],
				'already-open': ['form', 'errors:endLookFirst']
			});
		redirect(303, `/families/${broken.familyId}`);
	}
};
