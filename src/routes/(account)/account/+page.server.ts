import { redirect } from '@sveltejs/kit';
import { easyReadForm, textSizeForm } from '$lib/inputs/text-size';
import { requireViewer } from '$lib/server/access/guard';
import {
	isEasyRead,
	setEasyReadCookie,
	setTextSizeCookie,
	textSizeOf
} from '$lib/server/auth/cookies';
import { readForm } from '$lib/server/forms/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { audience } = requireViewer(event);
	const isFamily = audience === 'family' || audience === 'young';
	return {
		isFamily,
		canReadEasily: audience === 'family',
		text: textSizeOf(event.cookies),
		easyRead: isEasyRead(event.cookies) ? ('on' as const) : ('off' as const)
	};
};

export const actions: Actions = {
	easy: async (event) => {
		requireViewer(event);
		const form = await readForm(event.request, easyReadForm);
		if (!form.ok) return form.failure;
		setEasyReadCookie(event.cookies, form.data.easy === 'on');
		redirect(303, '/account#easy');
	},
	text: async (event) => {
		requireViewer(event);
		const form = await readForm(event.request, textSizeForm);
		if (!form.ok) return form.failure;
		setTextSizeCookie(event.cookies, form.data.text);
		redirect(303, '/account#text');
	}
};
