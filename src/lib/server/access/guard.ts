import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { now } from '$lib/server/clock';
import { isId } from '$lib/server/db/id';
import { carryingNext, isHome } from './next-page';
import { may, type Act } from './policy';
import { mayEnter } from './routes';
import type { Viewer } from './viewer';

const proofLivesMs = 5 * 60_000;
/** Where somebody shows who they are: open to them while everything else is locked. */
const proving = '/(account)/prove';

/** The same answer for what does not exist and for what this person may not see. */
export function notHere(): never {
	error(404);
}

/**
 * The signed-in person, or to the sign-in page; the address must be open to their role. Where the
 * content has locked, they show who they are first.
 */
export function requireViewer(event: RequestEvent): Viewer {
	event.locals.isGuarded = true;
	const { viewer, session } = event.locals;
	if (!viewer) toSignIn(event);
	if (!mayEnter(viewer.role, event.route.id, viewer.isOnlyReading)) notHere();
	if (session?.isLocked && !event.route.id?.startsWith(proving)) toProve(event);
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

/**
 * Call right after the guard of a sensitive act, and of the page it is done from: whoever has not
 * shown who they are in the last five minutes does so first, and comes back to this page.
 */
export function requireProof(event: RequestEvent): void {
	const { session } = event.locals;
	if (!session || now().getTime() - session.provedAt.getTime() > proofLivesMs) toProve(event);
}

/** A first page is not carried along: that is where signing in leads anyway. */
function toSignIn({ request, url }: RequestEvent): never {
	const isPage = request.method === 'GET' && !isHome(url.pathname);
	redirect(303, carryingNext('/sign-in', isPage ? url.pathname : null));
}

function toProve({ url }: RequestEvent): never {
	redirect(303, `/prove?next=${encodeURIComponent(url.pathname)}`);
}

/** A malformed id is simply not here: PostgreSQL would throw where SQLite finds nothing. */
export function idOr404(value: string | undefined): string {
	if (value === undefined || !isId(value)) notHere();
	return value;
}
