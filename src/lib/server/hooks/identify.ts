import type { Handle, RequestEvent } from '@sveltejs/kit';
import { askedBy, withGlass } from '$lib/server/access/glass';
import { viewerFor } from '$lib/server/access/viewers';
import { readCookie } from '$lib/server/auth/cookies';
import { readSession } from '$lib/server/auth/sessions';
import { store } from '$lib/server/db/current';

/** Addresses a page asks by itself. */
const alone = ['/api/live', '/api/outbox'];

/**
 * A live stream, and a page that reads itself again because of one, would keep a session open with
 * nobody there. On the way to another page a browser names the page it comes from.
 */
export function isUse({ url, request, isDataRequest }: RequestEvent): boolean {
	if (alone.includes(url.pathname)) return false;
	const from = request.headers.get('referer') ?? '';
	return !isDataRequest || !URL.canParse(from) || new URL(from).pathname !== url.pathname;
}

/** A session cookie becomes a viewer here and nowhere else. */
export const identify: Handle = async ({ event, resolve }) => {
	event.locals.viewer = null;
	event.locals.session = null;
	const cookie = readCookie(event.cookies);
	const found = cookie ? await readSession(cookie, isUse(event)) : null;
	const own = found && (await viewerFor(store.read, found.personId));
	const viewer = own && (await withGlass(store.read, own, askedBy(event)));
	if (viewer) {
		event.locals.viewer = viewer;
		event.locals.session = found.session;
	}
	return resolve(event);
};
