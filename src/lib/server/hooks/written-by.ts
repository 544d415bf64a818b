import { json, type Handle } from '@sveltejs/kit';
import { outboxFor } from '$lib/server/outbox/sealed';

/** Set by $lib/offline/page when it sends a form: whose page it was written on. */
export const writtenBy = 'written-by';

/**
 * What was written on one person's page is not sent under another's session, which may have begun in
 * another tab since. The page keeps it for its author.
 */
export const refuseAnothersForm: Handle = async ({ event, resolve }) => {
	const said = event.request.headers.get(writtenBy);
	if (said === null) return resolve(event);
	if (said === outboxFor(event.locals.viewer)?.author) {
		const response = await resolve(event);
		// Its page has its styles: a browser would fetch them again, and complain that it need not have.
		response.headers.delete('Link');
		return response;
	}
	// Nobody was let in, so there is nothing a guard would have kept.
	event.locals.isGuarded = true;
	return json({ outcome: 'signed-out' }, { status: 401 });
};
