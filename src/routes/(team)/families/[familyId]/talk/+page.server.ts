import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { teamThreads } from '$lib/server/views/talk/threads';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'talk:read');
	event.depends('team:live');
	return { talk: (await teamThreads(viewer, idOr404(event.params.familyId))) ?? notHere() };
};
