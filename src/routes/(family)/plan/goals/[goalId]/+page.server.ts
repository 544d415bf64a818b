import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { askAboutStepAction } from '$lib/server/forms/ask-about-step';
import { markStepAction } from '$lib/server/forms/mark-step';
import { takeBackPhotoAction } from '$lib/server/forms/photo-forms';
import { goalPage } from '$lib/server/views/goals/goal-page';
import { saidAboutGoal } from '$lib/server/views/goals/said-about-goal';
import { sensesOfGoal } from '$lib/server/views/goals/senses';
import { goalPhotos } from '$lib/server/views/photos/goal-photos';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	const goal = (await goalPage(viewer, idOr404(event.params.goalId))) ?? notHere();
	const senses = (await sensesOfGoal(viewer, goal.id)) ?? notHere();
	const said = (await saidAboutGoal(viewer, goal.id)) ?? notHere();
	return { goal, senses, said, photos: await goalPhotos(viewer, goal.id) };
};

export const actions = {
	ask: askAboutStepAction('family', (goalId) => `/plan/goals/${goalId}`),
	mark: markStepAction('family', (goalId) => `/plan/goals/${goalId}`),
	takeBack: takeBackPhotoAction('family', (goalId) => `/plan/goals/${goalId}`)
} satisfies Actions;
