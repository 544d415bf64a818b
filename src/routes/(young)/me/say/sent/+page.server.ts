import { redirect } from '@sveltejs/kit';
import { requireAudience } from '$lib/server/access/guard';
import { saidByMe } from '$lib/server/views/voice/said-by-me';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	const [line] = await saidByMe(viewer);
	if (!line) redirect(303, '/me/say');
	return { line };
};
