import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { circleActions } from '$lib/server/forms/circle-forms';
import { circlesDesk } from '$lib/server/views/people/circles-desk';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'person:invite');
	const desk = (await circlesDesk(viewer, idOr404(event.params.familyId))) ?? notHere();
	return { desk, isDone: event.url.searchParams.has('done') };
};

export const actions = circleActions satisfies Actions;
