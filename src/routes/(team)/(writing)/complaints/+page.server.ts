import { notHere, requireAct } from '$lib/server/access/guard';
import { answerComplaintAction } from '$lib/server/forms/complaint-forms';
import { complaintsDesk } from '$lib/server/views/people/complaining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'complaint:answer');
	return { complaints: (await complaintsDesk(viewer)) ?? notHere() };
};

export const actions = { default: answerComplaintAction } satisfies Actions;
