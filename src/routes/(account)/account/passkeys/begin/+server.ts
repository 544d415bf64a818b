import { json } from '@sveltejs/kit';
import { notHere, requireViewer } from '$lib/server/access/guard';
import { beginAdding } from '$lib/server/auth/passkeys-adding';
import type { RequestHandler } from './$types';

/** What an authenticator is told to make; nothing where there are no passkeys. */
export const POST: RequestHandler = async (event) => {
	const viewer = requireViewer(event);
	return json((await beginAdding(event.cookies, viewer)) ?? notHere());
};
