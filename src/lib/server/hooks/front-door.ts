import { text, type Handle } from '@sveltejs/kit';
import { ruleOf } from '$lib/server/access/routes';
import { log } from '$lib/server/log';

/**
 * What no guard was asked for does not leave the house. Every page asks one itself; this is for the
 * page that forgot, and for an address nobody wrote into the list.
 */
export const refuseUnguarded: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const routeId = event.route.id;
	if (routeId === null || ruleOf(routeId) === 'everyone' || event.locals.isGuarded) return response;
	await response.body?.cancel();
	log('unguarded', { path: routeId });
	const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
	return text('Not here', { status: 404, headers });
};
