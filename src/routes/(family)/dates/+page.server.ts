import { requireAudience } from '$lib/server/access/guard';
import { datesPage } from '$lib/server/views/plans/dates-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	return datesPage(viewer);
};
