/** Every form that may wait on a phone: its address, and the action that takes it. */
import type { RequestEvent } from '@sveltejs/kit';
import type { RouteId } from '$app/types';
import { markStepAction } from '$lib/server/forms/mark-step';
import { rateActions } from '$lib/server/forms/rate-flow';
import { sayActions } from '$lib/server/forms/say-flow';

interface Door {
	routeId: RouteId;
	action: (event: RequestEvent) => Promise<unknown>;
}

/** Where an action leads when it is done is asked by nobody here. */
const onward = () => '/';

const doors: readonly (Door & { at: RegExp })[] = [
	{
		at: /^\/plan\/goals\/(?<goalId>[^/?]+)\/rate\?\/send$/,
		routeId: '/(family)/plan/goals/[goalId]/rate',
		action: rateActions('family', { sent: onward }).send
	},
	{
		at: /^\/plan\/goals\/(?<goalId>[^/?]+)\?\/mark$/,
		routeId: '/(family)/plan/goals/[goalId]',
		action: markStepAction('family', onward)
	},
	{
		at: /^\/me\/goals\/(?<goalId>[^/?]+)\/rate\?\/send$/,
		routeId: '/(young)/me/goals/[goalId]/rate',
		action: rateActions('young', { sent: onward }).send
	},
	{
		at: /^\/me\/goals\/(?<goalId>[^/?]+)\?\/mark$/,
		routeId: '/(young)/me/goals/[goalId]',
		action: markStepAction('young', onward)
	},
	{
		at: /^\/me\/say\?\/send$/,
		routeId: '/(young)/me/say',
		action: sayActions('/').send
	}
];

/** The door a form would have gone to, or null where nothing may come from a phone's outbox. */
export function doorOf(to: string): (Door & { params: Record<string, string> }) | null {
	for (const { at, routeId, action } of doors) {
		const found = at.exec(to);
		if (found) return { routeId, action, params: { ...found.groups } };
	}
	return null;
}
