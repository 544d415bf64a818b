import { requireAudience } from '$lib/server/access/guard';
import { noteVisit } from '$lib/server/auth/visits';
import { planHome } from '$lib/server/views/goals/plan-home';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	return { home: await planHome(viewer, await noteVisit(viewer)) };
};
