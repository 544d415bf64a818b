import { isRedirect, json, type RequestEvent } from '@sveltejs/kit';
import { outboxItem } from '$lib/inputs/outbox';
import { requireAudience } from '$lib/server/access/guard';
import type { Viewer } from '$lib/server/access/viewer';
import { deliver } from '$lib/server/outbox/deliver';
import { outboxFor } from '$lib/server/outbox/sealed';
import type { RequestHandler } from './$types';

/** Nobody yet: a page cannot be sent to sign in from here, it is told to ask. */
function whoSends(event: RequestEvent): Viewer | null {
	try {
		return requireAudience(event, 'family', 'young');
	} catch (thrown) {
		if (isRedirect(thrown)) return null;
		throw thrown;
	}
}

const signInFirst = () => json({ outcome: 'signed-out' }, { status: 401 });

/** Whose session this is, in the name that is on what waits, and the key to seal to. */
export const GET: RequestHandler = (event) => {
	const viewer = whoSends(event);
	return viewer ? json(outboxFor(viewer)) : signInFirst();
};

/** One thing that waited on a phone. The answer names it, or the phone keeps it. */
export const POST: RequestHandler = async (event) => {
	const viewer = whoSends(event);
	if (!viewer) return signInFirst();
	const item = outboxItem.safeParse(await event.request.json().catch(() => null));
	if (!item.success) return json({ outcome: 'refused' }, { status: 400 });
	const { outcome, status } = await deliver(event, viewer, item.data);
	return json({ id: item.data.id, outcome }, { status });
};
