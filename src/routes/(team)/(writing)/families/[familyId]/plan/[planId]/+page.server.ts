import { redirect } from '@sveltejs/kit';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { refuse } from '$lib/server/forms/read-form';
import { planDesk } from '$lib/server/views/plans/plan-desk';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	const familyId = idOr404(event.params.familyId);
	return (await planDesk(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
};

export const actions: Actions = {
	publish: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const published = await publishPlan(viewer, idOr404(event.params.planId));
		if (published.ok) redirect(303, event.url.pathname);
		if (published.reason === 'not-found') notHere();
		const isClosed = published.reason === 'plan-is-closed';
		return refuse({}, { publish: isClosed ? 'errors:plan.closed' : 'errors:neededToShow' });
	}
};
