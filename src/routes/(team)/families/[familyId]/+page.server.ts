import { redirect } from '@sveltejs/kit';
import { voiceReadInput } from '$lib/inputs/voice-read';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { readFamily } from '$lib/server/commands/families/read-family';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { readForm } from '$lib/server/forms/read-form';
import { familyPage } from '$lib/server/views/families/family-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'caseload:read');
	event.depends('team:live');
	const isWhole = event.url.searchParams.has('all');
	const family = await familyPage(viewer, idOr404(event.params.familyId), { isWhole });
	return { family: family ?? notHere() };
};

export const actions = {
	read: async (event) => {
		const viewer = requireAct(event, 'team', 'voice:read');
		const outcome = await readFamily(viewer, idOr404(event.params.familyId));
		if (!outcome.ok) notHere();
		redirect(303, `${event.url.pathname}#happened`);
	},
	voice: async (event) => {
		const viewer = requireAct(event, 'team', 'voice:read');
		const form = await readForm(event.request, voiceReadInput);
		if (!form.ok) return form.failure;
		const familyId = idOr404(event.params.familyId);
		const outcome = await markVoiceRead(viewer, familyId, form.data.entryId);
		if (!outcome.ok) notHere();
		redirect(303, `${event.url.pathname}#happened`);
	}
} satisfies Actions;
