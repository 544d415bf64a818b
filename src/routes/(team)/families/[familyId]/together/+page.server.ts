import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { togetherPeople } from '$lib/server/views/families/together';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:rate-together');
	return { turn: (await togetherPeople(viewer, idOr404(event.params.familyId))) ?? notHere() };
};
