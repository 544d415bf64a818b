import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { personAccessActions } from '$lib/server/forms/person-access';
import { personAccess } from '$lib/server/views/people/person-access';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'person:invite');
	const familyId = idOr404(event.params.familyId);
	const access = await personAccess(viewer, familyId, idOr404(event.params.personId));
	return { access: access ?? notHere(), done: event.url.searchParams.get('done') };
};

export const actions = personAccessActions satisfies Actions;
