import { caseloadQuestion } from '$lib/inputs/caseload';
import { requireAct } from '$lib/server/access/guard';
import { caseload } from '$lib/server/views/families/caseload';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'caseload:read');
	event.depends('team:live');
	const asked = caseloadQuestion.parse(Object.fromEntries(event.url.searchParams));
	return { caseload: await caseload(viewer, asked) };
};
