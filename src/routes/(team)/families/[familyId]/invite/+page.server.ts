import { redirect } from '@sveltejs/kit';
import { inviteForm, revokeForm } from '$lib/inputs/invitation';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { invitePerson } from '$lib/server/commands/people/invite-person';
import { revokeInvitation } from '$lib/server/commands/people/revoke-invitation';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { wordsFor } from '$lib/server/i18n/catalogue';
import { invitationShown } from '$lib/server/views/people/invitation-shown';
import { invitingView } from '$lib/server/views/people/inviting';
import type { Actions, PageServerLoad } from './$types';

const wrongContact = {
	'needs-a-contact': 'errors:needsAContact',
	'needs-a-card': 'errors:needsACard',
	'address-is-anothers': 'errors:addressIsAnothers',
	'others-may-see': 'errors:othersMaySee'
} as const;

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'person:invite');
	const view = (await invitingView(viewer, idOr404(event.params.familyId))) ?? notHere();
	return {
		...view,
		words: wordsFor(event.locals.language),
		chosen: event.url.searchParams.get('person') ?? ''
	};
};

export const actions: Actions = {
	invite: async (event) => {
		const viewer = requireAct(event, 'team', 'person:invite');
		const form = await readForm(event.request, inviteForm);
		if (!form.ok) return form.failure;
		const { person, how, contact, card } = form.data;
		const isInPerson = how === 'in-person';
		const familyId = idOr404(event.params.familyId);
		const made = await invitePerson(viewer, familyId, person, { isInPerson, contact, card });
		if (!made.ok && made.reason === 'not-found') notHere();
		if (!made.ok) return refuse(form.values, { contact: wrongContact[made.reason] });
		return { invitation: await invitationShown(viewer, person, { ...made, isInPerson }) };
	},
	revoke: async (event) => {
		const viewer = requireAct(event, 'team', 'person:invite');
		const form = await readForm(event.request, revokeForm);
		if (!form.ok) return form.failure;
		const familyId = idOr404(event.params.familyId);
		await revokeInvitation(viewer, familyId, form.data.invitation);
		redirect(303, event.url.pathname);
	}
};
