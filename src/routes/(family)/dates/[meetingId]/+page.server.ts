import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { prepareMeetingAction } from '$lib/server/forms/prepare-meeting';
import { reportsOfMeeting } from '$lib/server/views/plans/meeting-reports';
import { prepareMeeting } from '$lib/server/views/plans/prepare-meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const meetingId = idOr404(event.params.meetingId);
	const question = (await prepareMeeting(viewer, meetingId)) ?? notHere();
	return { question, reports: await reportsOfMeeting(viewer, meetingId) };
};

export const actions: Actions = { default: prepareMeetingAction };
