import { notHere } from '$lib/server/access/guard';
import { askAboutStepAction } from '$lib/server/forms/ask-about-step';
import { markStepAction } from '$lib/server/forms/mark-step';
import { onMyGoal, requireMyGoal } from '$lib/server/forms/my-goals';
import { takeBackPhotoAction } from '$lib/server/forms/photo-forms';
import { goalPage } from '$lib/server/views/goals/goal-page';
import { saidAboutGoal } from '$lib/server/views/goals/said-about-goal';
import { sensesOfGoal } from '$lib/server/views/goals/senses';
import { goalPhotos } from '$lib/server/views/photos/goal-photos';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, goalId } = await requireMyGoal(event);
	const goal = (await goalPage(viewer, goalId)) ?? notHere();
	const senses = (await sensesOfGoal(viewer, goalId)) ?? notHere();
	const said = (await saidAboutGoal(viewer, goalId)) ?? notHere();
	return { goal, senses, said, photos: await goalPhotos(viewer, goalId) };
};

export const actions = {
	ask: askAboutStepAction('young', (goalId) => `/me/goals/${goalId}`),
	mark: onMyGoal(markStepAction('young', (goalId) => `/me/goals/${goalId}`)),
	takeBack: onMyGoal(takeBackPhotoAction('young', (goalId) => `/me/goals/${goalId}`))
} satisfies Actions;
