import { redirect } from '@sveltejs/kit';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { feedbackPage } from '$lib/server/views/feedback/feedback-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	const page = await feedbackPage(viewer, idOr404(event.params.roundId));
	if (!page) notHere();
	if (page.state === 'open') redirect(303, `/me/feedback/${page.roundId}`);
	return { isAnswered: page.state === 'answered' };
};
