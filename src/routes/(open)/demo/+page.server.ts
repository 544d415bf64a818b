import { redirect } from '@sveltejs/kit';
import { demoForm } from '$lib/inputs/sign-in';
import { notHere } from '$lib/server/access/guard';
import { arrive } from '$lib/server/auth/arrive';
import { demoCast, enterAs } from '$lib/server/auth/demo';
import { hereOf } from '$lib/server/auth/devices';
import { readForm } from '$lib/server/forms/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ cast: (await demoCast()) ?? notHere() });

/** Signs anyone in as someone made up; where there is no demonstration, this page is not here. */
export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, demoForm);
		if (!form.ok) return form.failure;
		const entered = (await enterAs(form.data.person, hereOf(event))) ?? notHere();
		redirect(303, await arrive(event.cookies, entered, false));
	}
};
