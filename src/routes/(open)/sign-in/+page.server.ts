import { redirect } from '@sveltejs/kit';
import { writtenIn } from '$lib/i18n/locales';
import { signInForm } from '$lib/inputs/sign-in';
import { carryingNext } from '$lib/server/access/next-page';
import { askForCode } from '$lib/server/auth/codes';
import { setBrowserCookie } from '$lib/server/auth/cookies';
import { deviceOfAddress, hereOf } from '$lib/server/auth/devices';
import { asking, isTooMany } from '$lib/server/auth/throttle';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { passkeySite } from '$lib/server/auth/passkeys-site';
import { ssoSettings } from '$lib/server/auth/sso-settings';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	hasPasskeys: passkeySite() !== null,
	hasSso: ssoSettings() !== null,
	query: carryingNext('', url.searchParams.get('next'))
});

/** The same for an address we know and one we do not. */
export const actions: Actions = {
	default: async (event) => {
		const { request, cookies, locals } = event;
		const form = await readForm(request, signInForm);
		if (!form.ok) return form.failure;
		const { address } = form.data;
		const here = hereOf(event);
		if (isTooMany(event, asking, await deviceOfAddress(address, here)))
			return refuse(form.values, { address: 'errors:tooMany' }, 429);
		const language = writtenIn(locals.language);
		setBrowserCookie(cookies, await askForCode({ address, language, token: here.token }));
		redirect(303, carryingNext('/sign-in/code', event.url.searchParams.get('next')));
	}
};
