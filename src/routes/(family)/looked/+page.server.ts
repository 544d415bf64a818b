import { isDay } from '$lib/domain/time/days';
import { requireAct } from '$lib/server/access/guard';
import { whoLooked } from '$lib/server/views/people/who-looked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'looks:read');
	const before = event.url.searchParams.get('before');
	const isOlder = isDay(before);
	return { ...(await whoLooked(viewer, isOlder ? before : undefined)), isOlder };
};
