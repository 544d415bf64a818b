import { notHere } from '$lib/server/access/guard';
import { onMyGoal, requireMyGoal } from '$lib/server/forms/my-goals';
import { addPhotoAction } from '$lib/server/forms/photo-forms';
import { photoQuestion } from '$lib/server/views/photos/photo-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, goalId } = await requireMyGoal(event);
	return { question: (await photoQuestion(viewer, goalId)) ?? notHere() };
};

export const actions = {
	default: onMyGoal(addPhotoAction('young', (goalId) => `/me/goals/${goalId}`))
} satisfies Actions;
