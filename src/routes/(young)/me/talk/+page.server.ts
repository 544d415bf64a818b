import { redirect } from '@sveltejs/kit';
import { requireAudience } from '$lib/server/access/guard';
import { threadChoices } from '$lib/server/views/talk/threads';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	const threads = await threadChoices(viewer);
	const [only, other] = threads;
	if (only && !other) redirect(303, `/me/talk/${only.id}#newest`);
	return { threads };
};
