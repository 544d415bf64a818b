import { requireAudience } from '$lib/server/access/guard';
import { tellPage } from '$lib/server/views/goals/tell-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	return tellPage(viewer);
};
