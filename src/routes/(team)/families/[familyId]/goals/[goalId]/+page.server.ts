import type { RequestEvent } from '@sveltejs/kit';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addEvidenceAction } from '$lib/server/forms/add-evidence';
import { askAboutStepAction } from '$lib/server/forms/ask-about-step';
import { hearMeaningAction } from '$lib/server/forms/hear-meaning';
import { markStepAction } from '$lib/server/forms/mark-step';
import { takeBackPhotoAction } from '$lib/server/forms/photo-forms';
import { teamGoal } from '$lib/server/views/families/team-goal';
import { goalPhotos } from '$lib/server/views/photos/goal-photos';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'caseload:read');
	event.depends('team:live');
	const { familyId, goalId } = event.params;
	const goal = (await teamGoal(viewer, idOr404(familyId), idOr404(goalId))) ?? notHere();
	const photos = await goalPhotos(viewer, goal.page.id);
	return { goal, photos, hasSaid: event.url.searchParams.has('said') };
};

const goalPath = (event: RequestEvent) => (goalId: string) =>
	`/families/${idOr404(event.params['familyId'])}/goals/${goalId}`;

export const actions = {
	ask: (event) => {
		requireAct(event, 'team', 'step:ask');
		return askAboutStepAction('team', goalPath(event))(event);
	},
	mark: (event) => {
		requireAct(event, 'team', 'step:mark');
		return markStepAction('team', goalPath(event))(event);
	},
	evidence: (event) => addEvidenceAction(event),
	hear: (event) => {
		requireAct(event, 'team', 'goal:write');
		return hearMeaningAction(goalPath(event))(event);
	},
	takeBack: (event) => {
		requireAct(event, 'team', 'photo:remove');
		return takeBackPhotoAction('team', goalPath(event))(event);
	}
} satisfies Actions;
