import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { addPhotoAction } from '$lib/server/forms/photo-forms';
import { photoQuestion } from '$lib/server/views/photos/photo-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const question = await photoQuestion(viewer, idOr404(event.params.goalId));
	return { question: question ?? notHere() };
};

export const actions = {
	default: addPhotoAction('family', (goalId) => `/plan/goals/${goalId}`)
} satisfies Actions;
