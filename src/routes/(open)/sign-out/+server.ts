import { depart, leaveTo } from '$lib/server/auth/arrive';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals }) => {
	await depart(cookies, locals.viewer);
	return leaveTo('/');
};
