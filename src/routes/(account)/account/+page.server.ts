import { requireViewer } from '$lib/server/access/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { audience } = requireViewer(event);
	return { isFamily: audience === 'family' || audience === 'young' };
};
