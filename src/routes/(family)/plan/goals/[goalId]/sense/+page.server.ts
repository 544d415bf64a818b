import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { senseActions } from '$lib/server/forms/sense-flow';
import { senseQuestion } from '$lib/server/views/goals/senses';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const question = await senseQuestion(viewer, idOr404(event.params.goalId));
	return { question: question ?? notHere() };
};

export const actions = senseActions(
	'family',
	(goalId) => `/plan/goals/${goalId}`
) satisfies Actions;
