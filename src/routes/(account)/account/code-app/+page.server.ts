import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { proofForm } from '$lib/inputs/proof';
import { notHere, requireAudience, requireProof } from '$lib/server/access/guard';
import { qrOf } from '$lib/server/auth/qr';
import { hasCodeApp } from '$lib/server/auth/second-factor';
import {
	beginCodeApp,
	confirmCodeApp,
	removeCodeApp,
	type NewCodeApp
} from '$lib/server/auth/totp';
import { readForm } from '$lib/server/forms/read-form';
import type { Actions, PageServerLoad } from './$types';

const staff: readonly Audience[] = ['team', 'evaluation', 'admin'];

const shown = ({ uri, key }: NewCodeApp) => ({ key, qr: qrOf(uri) });

function opened(event: RequestEvent) {
	const viewer = requireAudience(event, ...staff);
	requireProof(event);
	return viewer;
}

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, ...staff);
	requireProof(event);
	return { hasApp: await hasCodeApp(viewer.personId) };
};

export const actions: Actions = {
	begin: async (event) => {
		const viewer = requireAudience(event, ...staff);
		opened(event);
		return { errors: {}, app: shown(await beginCodeApp(event.cookies, viewer)), codes: null };
	},
	confirm: async (event) => {
		const viewer = requireAudience(event, ...staff);
		opened(event);
		const form = await readForm(event.request, proofForm);
		if (!form.ok) {
			const { status, data } = form.failure;
			return fail(status, { errors: data.errors, app: null, codes: null });
		}
		const outcome = await confirmCodeApp(event.cookies, viewer, form.data.code);
		if (outcome.ok) return { errors: {}, app: null, codes: outcome.recoveryCodes };
		const errors = {
			code: outcome.reason === 'wrong-code' ? 'errors:wrongCode' : 'errors:beginAgain'
		} as const;
		const app = 'app' in outcome ? shown(outcome.app) : null;
		return fail(400, { errors, app, codes: null });
	},
	remove: async (event) => {
		const viewer = requireAudience(event, ...staff);
		opened(event);
		if (!(await removeCodeApp(viewer)).ok) notHere();
		redirect(303, '/account/code-app');
	}
};
