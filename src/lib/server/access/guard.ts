import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { isId } from '$lib/server/db/id';
import { may, type Act } from './policy';
import { mayEnter } from './routes';
import type { Viewer } from './viewer';

/** The same answer for what does not exist and for what this person may not see. */
export function notHere(): never {
	error(404);
}

/** The signed-in person, or to the sign-in page; the address must be open to their role. */
export function requireViewer(event: RequestEvent): Viewer {
	event.locals.isGuarded = true;
	const { viewer } = event.locals;
	if (!viewer) redirect(303, '/sign-in');
	if (!mayEnter(viewer.role, event.route.id)) notHere();
	return viewer;
}

/**
 * Call first in every load, action and handler: a guard in a layout does not protect its pages.
 * A stranger is sent to sign in; the wrong person sees what is not there.
 */
export function requireAudience(event: RequestEvent, ...audiences: Audience[]): Viewer {
	const viewer = requireViewer(event);
	if (!audiences.includes(viewer.audience)) notHere();
	return viewer;
}

/** As `requireAudience`, and the role must be allowed the act. */
export function requireAct(event: RequestEvent, audience: Audience, act: Act): Viewer {
	const viewer = requireAudience(event, audience);
	if (!may(viewer, act)) notHere();
	return viewer;
}

/** A malformed id is simply not here: PostgreSQL would throw where SQLite finds nothing. */
export function idOr404(value: string | undefined): string {
	if (value === undefined || !isId(value)) notHere();
	return value;
}
