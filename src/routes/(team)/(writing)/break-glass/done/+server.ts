import { redirect } from '@sveltejs/kit';
import { requireAct } from '$lib/server/access/guard';
import { endLook } from '$lib/server/commands/families/end-look';
import type { RequestHandler } from './$types';

/** Ends the look with a reason; one that has ended meanwhile is as good. */
export const POST: RequestHandler = async (event) => {
	await endLook(requireAct(event, 'team', 'glass:break'));
	redirect(303, '/families');
};
