import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { rateSent } from '$lib/server/views/goals/rate-sent';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const sent = await rateSent(viewer, idOr404(event.params.goalId));
	return { sent: sent ?? notHere() };
};
