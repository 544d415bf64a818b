import { requireViewer } from '$lib/server/access/guard';
import { waysToProve } from '$lib/server/auth/proof';
import { proveActions } from '$lib/server/forms/prove';
import type { Actions, PageServerLoad } from './$types';

/** Open to a session that has locked: it shows nothing but the ways to open it. */
export const load: PageServerLoad = async (event) => {
	const viewer = requireViewer(event);
	const { session } = event.locals;
	return {
		ways: await waysToProve(viewer, session),
		isLocked: session?.isLocked ?? false,
		hasAsked: event.url.searchParams.has('sent'),
		next: event.url.searchParams.get('next') ?? ''
	};
};

export const actions = proveActions satisfies Actions;
