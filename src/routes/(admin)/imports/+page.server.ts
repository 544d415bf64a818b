import { fail, redirect } from '@sveltejs/kit';
import { notHere, requireAct } from '$lib/server/access/guard';
import { importCensus } from '$lib/server/commands/admin/import-census';
import {
	readChosenFile,
	readConfirmedFile,
	statusOf,
	type FileRefusal
} from '$lib/server/forms/census-form';
import { previewPage } from '$lib/server/views/admin/preview-page';
import { waitingCount } from '$lib/server/views/admin/waiting-imports';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAct(event, 'admin', 'census:import');
	return { waiting: await waitingCount() };
};

export const actions = {
	read: async (event) => {
		const viewer = requireAct(event, 'admin', 'census:import');
		const chosen = await readChosenFile(event);
		if (!chosen.ok) return refuse(chosen.refusal);
		const preview = await previewPage(viewer, chosen.bytes);
		if (preview.ok) return { preview: preview.page, refusal: null };
		return preview.reason === 'not-found' ? notHere() : refuse(preview);
	},
	confirm: async (event) => {
		const viewer = requireAct(event, 'admin', 'census:import');
		const sent = await readConfirmedFile(event);
		if (!sent.ok) return refuse(sent.refusal);
		const outcome = await importCensus(viewer, sent.bytes, sent.sha256);
		if (outcome.ok) {
			const counts = Object.entries(outcome.counts).map(([name, count]) => `${name}=${count}`);
			redirect(303, `/imports/done?${counts.join('&')}`);
		}
		if (outcome.reason === 'not-found') notHere();
		if ('line' in outcome) return refuse(outcome);
		return refuse({ reason: 'broken-form', line: null });
	}
} satisfies Actions;

function refuse({ reason, line }: FileRefusal) {
	const refusal = { reason, line };
	return fail(statusOf(refusal), { preview: null, refusal });
}
