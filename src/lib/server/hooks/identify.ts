import type { Handle } from '@sveltejs/kit';
import { viewerFor } from '$lib/server/access/viewers';
import { readCookie } from '$lib/server/auth/cookies';
import { readSession } from '$lib/server/auth/sessions';
import { store } from '$lib/server/db/current';

/** A session cookie becomes a viewer here and nowhere else. */
export const identify: Handle = async ({ event, resolve }) => {
	event.locals.viewer = null;
	const cookie = readCookie(event.cookies);
	const personId = cookie ? await readSession(cookie) : null;
	if (personId) event.locals.viewer = await viewerFor(store.read, personId);
	return resolve(event);
};
