import { redirect } from '@sveltejs/kit';
import { codeForm } from '$lib/inputs/sign-in';
import { carryingNext } from '$lib/server/access/next-page';
import { arrive } from '$lib/server/auth/arrive';
import { tryCode } from '$lib/server/auth/codes';
import { readBrowserCookie, setBrowserCookie } from '$lib/server/auth/cookies';
import { hereOf } from '$lib/server/auth/devices';
import { beginSecondFactor } from '$lib/server/auth/second-factor';
import { isTooMany, typingCodes } from '$lib/server/auth/throttle';
import { readForm, refuse } from '$lib/server/forms/read-form';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const { request, cookies } = event;
		const form = await readForm(request, codeForm);
		if (!form.ok) return form.failure;
		const { code, phone } = form.data;
		const values = { phone: phone ? 'own' : 'shared' };
		if (isTooMany(event, typingCodes)) return refuse(form.values, { code: 'errors:tooMany' }, 429);
		const browser = readBrowserCookie(cookies) ?? '';
		const outcome = await tryCode(browser, code, hereOf(event));
		const next = event.url.searchParams.get('next');
		if (outcome.ok) redirect(303, await arrive(cookies, outcome.entered, phone, next));
		if (outcome.reason === 'show-code-app') {
			await beginSecondFactor(cookies, outcome.halfWay, next);
			redirect(303, '/sign-in/second');
		}
		if (outcome.reason === 'unknown-device') {
			setBrowserCookie(cookies, browser);
			redirect(303, carryingNext(`/sign-in/waiting?phone=${values.phone}`, next));
		}
		const key = outcome.reason === 'wrong-code' ? 'errors:wrongCode' : 'errors:codeTooOld';
		return refuse(values, { code: key }, 400);
	}
};
