import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { prepareMeetingAction } from '$lib/server/forms/prepare-meeting';
import { prepareMeeting } from '$lib/server/views/plans/prepare-meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const question = await prepareMeeting(viewer, idOr404(event.params.meetingId));
	return { question: question ?? notHere() };
};

export const actions: Actions = { default: prepareMeetingAction };
