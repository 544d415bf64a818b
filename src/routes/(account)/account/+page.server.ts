import { redirect } from '@sveltejs/kit';
import { textSizeForm } from '$lib/inputs/text-size';
import { requireViewer } from '$lib/server/access/guard';
import { setTextSizeCookie, textSizeOf } from '$lib/server/auth/cookies';
import { readForm } from '$lib/server/forms/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { audience } = requireViewer(event);
	const isFamily = audience === 'family' || audience === 'young';
	return { isFamily, text: textSizeOf(event.cookies) };
};

export const actions: Actions = {
	text: async (event) => {
		requireViewer(event);
		const form = await readForm(event.request, textSizeForm);
		if (!form.ok) return form.failure;
		setTextSizeCookie(event.cookies, form.data.text);
		redirect(303, '/account#text');
	}
};
