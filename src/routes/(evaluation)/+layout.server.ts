import { requireAudience } from '$lib/server/access/guard';
import type { LayoutServerLoad } from './$types';

/** For the frame only: every page in it guards itself. */
export const load: LayoutServerLoad = (event) => ({
	signedInAs: requireAudience(event, 'evaluation').name ?? ''
});
