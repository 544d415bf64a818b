import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { rateActions } from '$lib/server/forms/rate-flow';
import { rateQuestion } from '$lib/server/views/goals/rate-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const question = await rateQuestion(viewer, idOr404(event.params.goalId));
	return { question: question ?? notHere() };
};

export const actions = rateActions('family', {
	sent: (goalId) => `/plan/goals/${goalId}/rate/sent`
}) satisfies Actions;
