import { requireAudience } from '$lib/server/access/guard';
import { paperPlan } from '$lib/server/views/plans/paper-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	return { paper: await paperPlan(viewer) };
};
