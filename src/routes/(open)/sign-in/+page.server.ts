import { redirect } from '@sveltejs/kit';
import { signInForm } from '$lib/inputs/sign-in';
import { askForCode } from '$lib/server/auth/codes';
import { setBrowserCookie } from '$lib/server/auth/cookies';
import { asking, isTooMany } from '$lib/server/auth/throttle';
import { readForm, refuse } from '$lib/server/forms/read-form';
import type { Actions } from './$types';

/** The same for an address we know and one we do not. */
export const actions: Actions = {
	default: async (event) => {
		const { request, cookies, locals } = event;
		const form = await readForm(request, signInForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, asking)) return refuse(form.values, { address: 'errors:tooMany' }, 429);
		const { address } = form.data;
		setBrowserCookie(cookies, await askForCode({ address, language: locals.language }));
		redirect(303, '/sign-in/code');
	}
};
