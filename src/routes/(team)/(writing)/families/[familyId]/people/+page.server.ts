import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { peopleDesk } from '$lib/server/views/people/people-desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'person:invite');
	return (await peopleDesk(viewer, idOr404(event.params.familyId))) ?? notHere();
};
