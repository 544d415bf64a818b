import { requireAudience } from '$lib/server/access/guard';
import { interpretedMeetings } from '$lib/server/views/plans/interpreted-meeting';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'interpreter');
	return { meetings: await interpretedMeetings(viewer), name: viewer.name ?? '' };
};
