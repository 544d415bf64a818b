import { requireAudience } from '$lib/server/access/guard';
import { peoplePage } from '$lib/server/views/people/people-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	return peoplePage(viewer);
};
