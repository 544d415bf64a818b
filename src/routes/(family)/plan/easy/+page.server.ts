import { requireAudience } from '$lib/server/access/guard';
import { easyPlan } from '$lib/server/views/plans/easy-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	return { cards: await easyPlan(viewer) };
};
