import { notHere } from '$lib/server/access/guard';
import { requireMyGoal } from '$lib/server/forms/my-goals';
import { rateSent } from '$lib/server/views/goals/rate-sent';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, goalId } = await requireMyGoal(event);
	return { sent: (await rateSent(viewer, goalId)) ?? notHere() };
};
