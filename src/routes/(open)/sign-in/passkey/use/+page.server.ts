import { redirect } from '@sveltejs/kit';
import { usePasskeyForm } from '$lib/inputs/passkey';
import { arrive } from '$lib/server/auth/arrive';
import { hereOf } from '$lib/server/auth/devices';
import { enterWithPasskey } from '$lib/server/auth/passkeys-entering';
import { isTooMany, usingPasskeys } from '$lib/server/auth/throttle';
import { readForm, refuse } from '$lib/server/forms/read-form';
import type { Actions } from './$types';

/** Whoever holds the passkey is in; a phone that opens with a PIN stays theirs. */
export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, usePasskeyForm);
		if (!form.ok) return refuse({}, form.failure.data.errors, form.failure.status);
		if (isTooMany(event, usingPasskeys)) return refuse({}, { form: 'errors:tooMany' }, 429);
		const entered = await enterWithPasskey(event.cookies, form.data.answer, hereOf(event));
		if (!entered) return refuse({}, { form: 'errors:passkey' }, 400);
		const next = event.url.searchParams.get('next');
		redirect(303, await arrive(event.cookies, entered, entered.device?.hasPin ?? false, next));
	}
};
