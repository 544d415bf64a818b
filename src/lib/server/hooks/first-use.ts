import type { Handle } from '@sveltejs/kit';
import { store } from '$lib/server/db/current';
import { hasReadSafety } from '$lib/server/repositories/first-use';

const explained = ['family', 'young'];

/**
 * Before somebody's first page of their own, once: how to leave quickly, and what stays behind in
 * the history of their phone.
 */
export const explainFirst: Handle = async ({ event, resolve }) => {
	const { viewer } = event.locals;
	const isOwnPage = /^\/\((family|young)\)/.test(event.route.id ?? '');
	if (!viewer || !isOwnPage || event.isDataRequest || event.request.method !== 'GET')
		return resolve(event);
	if (!explained.includes(viewer.audience) || (await hasReadSafety(store.read, viewer.personId)))
		return resolve(event);
	event.locals.isGuarded = true;
	return new Response(null, { status: 303, headers: { Location: '/welcome' } });
};
