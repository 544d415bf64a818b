import type { Handle, RequestEvent } from '@sveltejs/kit';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { isId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { findPlan } from '$lib/server/repositories/plans';

/**
 * A form sent to one family's address does nothing to another's plan, also for somebody who works
 * with both: what does not belong there is no id there, and every action answers as for none.
 * Pages look at this themselves.
 */
export const keepAddressWhole: Handle = async ({ event, resolve }) => {
	const { viewer } = event.locals;
	if (viewer && event.request.method !== 'GET' && event.params['familyId'])
		await forgetStrangers(viewer, event.params);
	return resolve(event);
};

async function forgetStrangers(viewer: Viewer, params: RequestEvent['params']): Promise<void> {
	const { familyId, planId, goalId } = params;
	const plan = isId(planId) ? await findPlan(store.read, viewer.circles, planId) : null;
	if (plan && plan.familyId !== familyId) params['planId'] = '';
	const goal = isId(goalId) ? await findGoal(store.read, viewer.circles, goalId) : null;
	const isHere = goal?.familyId === familyId && (!planId || goal?.planId === planId);
	if (goal && !isHere) params['goalId'] = '';
}
