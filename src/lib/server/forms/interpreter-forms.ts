/** Somebody who interprets at one meeting: added with the way in for them, and taken off again. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { addInterpreterForm, endInterpreterForm } from '$lib/inputs/interpreter';
import { notHere, requireAct } from '$lib/server/access/guard';
import { addInterpreter } from '$lib/server/commands/meetings/add-interpreter';
import { endInterpreter } from '$lib/server/commands/meetings/end-interpreter';
import { invitationShown } from '$lib/server/views/people/invitation-shown';
import { readForm } from './read-form';
import { answerRefusal } from './refusals';

export const interpreterActions = {
	/** The link, the picture and the short code are shown this once. */
	interpreter: async (event: RequestEvent) => {
		const viewer = requireAct(event, 'team', 'meeting:interpreter');
		const form = await readForm(event.request, addInterpreterForm);
		if (!form.ok) return form.failure;
		const { meetingId, ...who } = form.data;
		const added = await addInterpreter(viewer, meetingId, who);
		if (!added.ok)
			return answerRefusal(form.values, added.reason, {
				'meeting-is-over': ['form', 'errors:meetingOver']
			});
		const { personId, ...made } = added;
		const shown = { ...made, fate: null, isInPerson: true };
		return {
			values: {},
			errors: {},
			invitation: await invitationShown(viewer, personId, shown)
		};
	},
	endInterpreter: async (event: RequestEvent) => {
		const viewer = requireAct(event, 'team', 'meeting:interpreter');
		const form = await readForm(event.request, endInterpreterForm);
		if (!form.ok) return form.failure;
		const { meetingId, personId } = form.data;
		if (!(await endInterpreter(viewer, meetingId, personId)).ok) notHere();
		redirect(303, event.url.pathname);
	}
};
