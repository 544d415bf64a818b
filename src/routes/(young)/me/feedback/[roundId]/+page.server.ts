import { redirect } from '@sveltejs/kit';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { feedbackActions } from '$lib/server/forms/feedback-flow';
import { feedbackPage } from '$lib/server/views/feedback/feedback-page';
import type { Actions, PageServerLoad } from './$types';

const answered = (roundId: string) => `/me/feedback/${roundId}/thanks`;

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	const page = await feedbackPage(viewer, idOr404(event.params.roundId));
	if (!page) notHere();
	const isAnswering = event.request.method === 'POST';
	if (page.state !== 'open' && !isAnswering) redirect(303, answered(page.roundId));
	return { questions: page.questions };
};

export const actions = feedbackActions('young', { answered }) satisfies Actions;
