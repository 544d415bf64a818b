import { depart, leaveTo } from '$lib/server/auth/arrive';
import type { RequestHandler } from './$types';

/** Leave quickly: signed out, and on a page nobody asks about. A plain link, so that it always works. */
export const GET: RequestHandler = async ({ cookies, locals }) => {
	await depart(cookies, locals.viewer);
	return leaveTo('https://www.bbc.co.uk/weather');
};
