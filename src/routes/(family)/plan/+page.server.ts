import { redirect } from '@sveltejs/kit';
import { requireAudience } from '$lib/server/access/guard';
import { isEasyRead } from '$lib/server/auth/cookies';
import { noteVisit } from '$lib/server/auth/visits';
import { planHome } from '$lib/server/views/goals/plan-home';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family');
	if (isEasyRead(event.cookies) && !event.url.searchParams.has('whole'))
		redirect(303, '/plan/easy');
	return { home: await planHome(viewer, await noteVisit(viewer)) };
};
