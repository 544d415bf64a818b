import { redirect } from '@sveltejs/kit';
import { guestForm, ownGuestForm } from '$lib/inputs/person';
import { notHere, requireAct } from '$lib/server/access/guard';
import type { GuestInvitation } from '$lib/server/commands/people/guest-door';
import { inviteGuest } from '$lib/server/commands/people/invite-guest';
import { inviteGuestAgain } from '$lib/server/commands/people/invite-guest-again';
import { removeGuest } from '$lib/server/commands/people/remove-guest';
import type { Viewer } from '$lib/server/access/viewer';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { guestsPage } from '$lib/server/views/people/guests-page';
import { invitationShown } from '$lib/server/views/people/invitation-shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'network:invite');
	return { page: (await guestsPage(viewer)) ?? notHere() };
};

const shown = async (viewer: Viewer, made: GuestInvitation) => ({
	invitation: await invitationShown(viewer, made.personId, {
		...made,
		fate: null,
		isInPerson: true
	})
});

export const actions = {
	invite: async (event) => {
		const viewer = requireAct(event, 'family', 'network:invite');
		const form = await readForm(event.request, guestForm);
		if (!form.ok) return form.failure;
		const made = await inviteGuest(viewer, form.data);
		if (made.ok) return shown(viewer, made);
		return answerRefusal(form.values, made.reason, {
			'part-not-theirs': ['part', 'errors:chooseOne', 400],
			'goal-is-closed': ['goalIds', 'errors:goalClosed'],
			'another-parent-sees': ['goalIds', 'errors:anotherParentSees']
		});
	},
	again: async (event) => {
		const viewer = requireAct(event, 'family', 'network:invite');
		const form = await readForm(event.request, ownGuestForm);
		if (!form.ok) return form.failure;
		const made = await inviteGuestAgain(viewer, form.data.personId);
		return made.ok ? shown(viewer, made) : notHere();
	},
	remove: async (event) => {
		const viewer = requireAct(event, 'family', 'network:invite');
		const form = await readForm(event.request, ownGuestForm);
		if (!form.ok) return form.failure;
		const removed = await removeGuest(viewer, form.data.personId);
		if (!removed.ok) notHere();
		redirect(303, '/people/guests');
	}
} satisfies Actions;
