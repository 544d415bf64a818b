import { redirect } from '@sveltejs/kit';
import { homeOf } from '$lib/server/access/next-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.viewer) redirect(303, homeOf(locals.viewer.audience));
};
