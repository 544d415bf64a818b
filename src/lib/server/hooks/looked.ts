import type { Handle, RequestEvent } from '@sveltejs/kit';
import { mayEnter } from '$lib/server/access/routes';
import { openFamily } from '$lib/server/commands/families/open-family';
import { isId } from '$lib/server/db/id';

/**
 * Whoever of a team opens a page of one family has looked at it: said here for every such page there
 * is and will be. Nothing is answered before it is written down.
 */
export const recordLook: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (isShown(response)) await lookOf(event);
	return response;
};

/** A form that was refused shows its page; what is not here, and the way to another page, nothing. */
const isShown = ({ ok, status }: Response) => ok || [400, 403, 409, 422, 429].includes(status);

async function lookOf({ locals, route, params }: RequestEvent): Promise<void> {
	const { viewer, session } = locals;
	const familyId = params['familyId'];
	if (viewer?.audience !== 'team' || familyId === undefined || !isId(familyId)) return;
	if (session?.isLocked || !mayEnter(viewer.role, route.id, viewer.isOnlyReading)) return;
	const named = { goalId: idIn(params['goalId']), planId: idIn(params['planId']) };
	await openFamily(viewer, { familyId, ...named });
}

const idIn = (text: string | undefined) => (text !== undefined && isId(text) ? text : undefined);
