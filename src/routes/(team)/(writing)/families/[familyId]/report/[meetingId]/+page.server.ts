import { redirect } from '@sveltejs/kit';
import { reportForm } from '$lib/inputs/meeting';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { writeReport } from '$lib/server/commands/meetings/write-report';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { reportDesk } from '$lib/server/views/plans/meeting-reports';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'report:write');
	const familyId = idOr404(event.params.familyId);
	return {
		desk: (await reportDesk(viewer, familyId, idOr404(event.params.meetingId))) ?? notHere()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'report:write');
		const familyId = idOr404(event.params.familyId);
		const meetingId = idOr404(event.params.meetingId);
		if (!(await reportDesk(viewer, familyId, meetingId))) notHere();
		const form = await readForm(event.request, reportForm);
		if (!form.ok) return form.failure;
		const written = await writeReport(viewer, meetingId, form.data);
		if (written.ok) redirect(303, event.url.pathname);
		return answerRefusal(form.values, written.reason, {
			'already-held': ['form', 'errors:alreadyHeld']
		});
	}
};
