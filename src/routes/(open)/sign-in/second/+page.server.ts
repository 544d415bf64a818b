import { redirect } from '@sveltejs/kit';
import { proofForm } from '$lib/inputs/proof';
import { arrive } from '$lib/server/auth/arrive';
import { finishSecondFactor } from '$lib/server/auth/second-factor';
import { isTooMany, typingAppCodes } from '$lib/server/auth/throttle';
import { readForm, refuse } from '$lib/server/forms/read-form';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, proofForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, typingAppCodes)) return refuse({}, { code: 'errors:tooMany' }, 429);
		const outcome = await finishSecondFactor(
			event.cookies,
			form.data.code,
			event.cookies.get('language')
		);
		if (outcome.state === 'in')
			redirect(303, await arrive(event.cookies, outcome.entered, false, outcome.next));
		const error = outcome.state === 'wrong' ? 'errors:wrongCode' : 'errors:beginAgain';
		return refuse({}, { code: error }, 400);
	}
};
