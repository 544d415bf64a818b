import { notHere, requireAudience } from '$lib/server/access/guard';
import { streamFor } from '$lib/server/live/stream';
import type { RequestHandler } from './$types';

/** What happens in the viewer's circles, as it happens. `Last-Event-ID` resumes where it broke off. */
export const GET: RequestHandler = async (event) => {
	const viewer = requireAudience(event, 'team');
	const session = event.locals.session?.handle ?? notHere();
	const lastId = event.request.headers.get('last-event-id') ?? event.url.searchParams.get('since');
	const { until = null, lookId = null } = viewer.glass ?? {};
	return streamFor(viewer, lastId, event.request.signal, { session, until, lookId });
};
