import type { Handle } from '@sveltejs/kit';
import { depart } from '$lib/server/auth/arrive';

/** Set by leave-quickly.js, and by nothing else: this browser left before it could tell us. */
const cookie = 'away';

/**
 * Whoever left quickly is out, whether or not the network was there to say so: the first request
 * that comes back ends the session, and is answered as a stranger's.
 */
export const endIfLeft: Handle = async ({ event, resolve }) => {
	const { cookies, locals } = event;
	if (cookies.get(cookie) === undefined) return resolve(event);
	await depart(cookies, locals.viewer);
	cookies.delete(cookie, { path: '/', httpOnly: false });
	locals.viewer = null;
	locals.session = null;
	return resolve(event);
};
