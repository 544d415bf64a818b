import { depart, leaveTo } from '$lib/server/auth/arrive';
import type { RequestHandler } from './$types';

/**
 * Leave quickly: signed out, and on a page nobody asks about. A plain link, so that it always works;
 * the same link on another site leaves too, and signs nobody out.
 */
export const GET: RequestHandler = async ({ cookies, locals, request }) => {
	const from = request.headers.get('sec-fetch-site') ?? 'none';
	if (['none', 'same-origin'].includes(from)) await depart(cookies, locals.viewer);
	return leaveTo('https://www.bbc.co.uk/weather');
};

/** The beacon of leave-quickly.js, which arrives although the page that sent it is gone. */
export const POST: RequestHandler = async ({ cookies, locals }) => {
	await depart(cookies, locals.viewer);
	return new Response(null, { status: 204 });
};
