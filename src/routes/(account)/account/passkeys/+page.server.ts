import { redirect } from '@sveltejs/kit';
import { addPasskeyForm, removePasskeyForm } from '$lib/inputs/passkey';
import { requireProof, requireViewer } from '$lib/server/access/guard';
import { looksOf } from '$lib/server/auth/devices';
import { finishAdding } from '$lib/server/auth/passkeys-adding';
import { removePasskey } from '$lib/server/auth/passkeys-removing';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { myPasskeys } from '$lib/server/views/people/my-passkeys';
import type { Actions, PageServerLoad } from './$types';

/** Whoever can change how somebody comes in has just shown that it is them. */
export const load: PageServerLoad = async (event) => {
	const viewer = requireViewer(event);
	requireProof(event);
	return { mine: await myPasskeys(viewer) };
};

export const actions: Actions = {
	add: async (event) => {
		const viewer = requireViewer(event);
		requireProof(event);
		const form = await readForm(event.request, addPasskeyForm);
		if (!form.ok) return refuse({}, form.failure.data.errors, form.failure.status);
		const looks = looksOf(event.request.headers.get('user-agent'));
		const added = await finishAdding(event.cookies, viewer, form.data.answer, looks);
		if (!added.ok) return refuse({}, { form: 'errors:passkey' }, 400);
		redirect(303, '/account/passkeys');
	},
	remove: async (event) => {
		const viewer = requireViewer(event);
		requireProof(event);
		const form = await readForm(event.request, removePasskeyForm);
		if (!form.ok) return form.failure;
		const removed = await removePasskey(viewer, form.data.passkey);
		if (removed.ok) redirect(303, '/account/passkeys');
		return answerRefusal({}, removed.reason, { 'last-way-in': ['form', 'errors:lastWayIn'] });
	}
};
