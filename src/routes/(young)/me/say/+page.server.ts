import { notHere, requireAudience } from '$lib/server/access/guard';
import { sayActions } from '$lib/server/forms/say-flow';
import { sayPage } from '$lib/server/views/voice/say-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	return (await sayPage(viewer)) ?? notHere();
};

export const actions = sayActions('/me/say/sent') satisfies Actions;
