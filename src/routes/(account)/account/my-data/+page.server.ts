import { requireAudience, requireProof } from '$lib/server/access/guard';
import type { PageServerLoad } from './$types';

/** Whoever takes all of somebody's words away has just shown that it is them. */
export const load: PageServerLoad = (event) => {
	requireAudience(event, 'family', 'young');
	requireProof(event);
};
