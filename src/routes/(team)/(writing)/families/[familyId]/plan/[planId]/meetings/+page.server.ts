import { redirect } from '@sveltejs/kit';
import { holdMeetingForm, planMeetingForm } from '$lib/inputs/meeting';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { holdMeeting } from '$lib/server/commands/meetings/hold-meeting';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { readForm } from '$lib/server/forms/read-form';
import { interpreterActions } from '$lib/server/forms/interpreter-forms';
import { answerRefusal } from '$lib/server/forms/refusals';
import { meetingsDesk } from '$lib/server/views/plans/meetings-desk';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'meeting:write');
	const familyId = idOr404(event.params.familyId);
	return (await meetingsDesk(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
};

export const actions = {
	...interpreterActions,
	plan: async (event) => {
		const viewer = requireAct(event, 'team', 'meeting:write');
		const familyId = idOr404(event.params.familyId);
		const planId = idOr404(event.params.planId);
		const form = await readForm(event.request, planMeetingForm);
		if (!form.ok) return form.failure;
		const planned = await planMeeting(viewer, familyId, { ...form.data, planId });
		if (!planned.ok)
			return answerRefusal(form.values, planned.reason, {
				'review-before-start': ['on', 'errors:reviewBeforeStart']
			});
		redirect(303, event.url.pathname);
	},
	hold: async (event) => {
		const viewer = requireAct(event, 'team', 'meeting:write');
		const form = await readForm(event.request, holdMeetingForm);
		if (!form.ok) return form.failure;
		const held = await holdMeeting(viewer, form.data.meetingId, form.data);
		if (!held.ok)
			return answerRefusal(form.values, held.reason, {
				'already-held': ['heldOn', 'errors:alreadyHeld'],
				'in-the-future': ['heldOn', 'errors:futureDay'],
				'review-before-start': ['heldOn', 'errors:reviewBeforeStart']
			});
		redirect(303, event.url.pathname);
	}
} satisfies Actions;
