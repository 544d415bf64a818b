import type { Handle } from '@sveltejs/kit';
import { viewerFor } from '$lib/server/access/viewers';
import { readCookie } from '$lib/server/auth/cookies';
import { readSession } from '$lib/server/auth/sessions';
import { store } from '$lib/server/db/current';

/** A session cookie becomes a viewer here and nowhere else. */
export const identify: Handle = async ({ event, resolve }) => {
	event.locals.viewer = null;
	event.locals.session = null;
	const cookie = readCookie(event.cookies);
	const found = cookie ? await readSession(cookie) : null;
	const viewer = found && (await viewerFor(store.read, found.personId));
	if (viewer) {
		event.locals.viewer = viewer;
		event.locals.session = found.session;
	}
	return resolve(event);
};
