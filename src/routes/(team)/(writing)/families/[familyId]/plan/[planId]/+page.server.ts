import { redirect } from '@sveltejs/kit';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { refuse } from '$lib/server/forms/read-form';
import { planDesk } from '$lib/server/views/plans/plan-desk';
import { planHead } from '$lib/server/views/plans/writable-plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'plan:write');
	const familyId = idOr404(event.params.familyId);
	return (await planDesk(viewer, familyId, idOr404(event.params.planId))) ?? notHere();
};

export const actions: Actions = {
	publish: async (event) => {
		const viewer = requireAct(event, 'team', 'plan:write');
		const [familyId, planId] = [idOr404(event.params.familyId), idOr404(event.params.planId)];
		// Another family's plan is not at this address, also for somebody who works with both.
		if (!(await planHead(viewer, familyId, planId))) notHere();
		const published = await publishPlan(viewer, planId);
		if (published.ok) redirect(303, event.url.pathname);
		if (published.reason === 'not-found') notHere();
		const isClosed = published.reason === 'plan-is-closed';
		return refuse({}, { publish: isClosed ? 'errors:plan.closed' : 'errors:neededToShow' });
	}
};
