import { notHere, requireAudience } from '$lib/server/access/guard';
import { noteVisit } from '$lib/server/auth/visits';
import { youngHome } from '$lib/server/views/voice/young-home';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	return { home: (await youngHome(viewer, await noteVisit(viewer))) ?? notHere() };
};
