import { redirect } from '@sveltejs/kit';
import { languageForm, localPath } from '$lib/inputs/language';
import { setLanguageCookie } from '$lib/server/auth/cookies';
import { chooseLanguage } from '$lib/server/commands/people/choose-language';
import { readForm } from '$lib/server/forms/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	back: localPath(url.searchParams.get('back'))
});

export const actions: Actions = {
	default: async ({ request, cookies, locals }) => {
		const form = await readForm(request, languageForm);
		if (!form.ok) return form.failure;
		const { language, back } = form.data;
		setLanguageCookie(cookies, language);
		if (locals.viewer) await chooseLanguage(locals.viewer, language);
		redirect(303, back);
	}
};
