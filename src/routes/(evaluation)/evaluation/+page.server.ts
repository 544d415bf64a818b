import { error } from '@sveltejs/kit';
import { notHere, requireAct } from '$lib/server/access/guard';
import { readChoice } from '$lib/server/views/evaluation/choice';
import { evaluationPage } from '$lib/server/views/evaluation/evaluation-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'evaluation', 'evaluation:read');
	const choice = readChoice(event.url.searchParams) ?? error(400);
	return { figures: (await evaluationPage(viewer, choice)) ?? notHere() };
};
