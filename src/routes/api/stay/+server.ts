import { requireViewer } from '$lib/server/access/guard';
import type { RequestHandler } from './$types';

/** "I am still here": being asked for counts as use, and that is all. */
export const POST: RequestHandler = (event) => {
	requireViewer(event);
	return new Response(null, { status: 204 });
};
