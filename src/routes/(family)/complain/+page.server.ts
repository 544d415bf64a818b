import { notHere, requireAct } from '$lib/server/access/guard';
import { complainAction } from '$lib/server/forms/complaint-forms';
import { complaining } from '$lib/server/views/people/complaining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'family', 'complaint:make');
	const isSent = event.url.searchParams.has('sent');
	return { complaining: (await complaining(viewer)) ?? notHere(), isSent };
};

export const actions = { default: complainAction('family', '/complain') } satisfies Actions;
