import { json } from '@sveltejs/kit';
import { notHere, requireViewer } from '$lib/server/access/guard';
import { beginProving } from '$lib/server/auth/passkeys-entering';
import type { RequestHandler } from './$types';

/** What an authenticator is asked; nothing where there are no passkeys. */
export const POST: RequestHandler = async (event) => {
	const viewer = requireViewer(event);
	return json((await beginProving(event.cookies, viewer.personId)) ?? notHere());
};
