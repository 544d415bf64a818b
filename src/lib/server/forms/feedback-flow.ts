/** The form actions of a round about the service: one question a page, then words, check and send. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { feedbackInput, feedbackShape } from '$lib/inputs/feedback';
import type { ErrorKey } from '$lib/inputs/fields';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { answerFeedback, type AnswerOutcome } from '$lib/server/commands/feedback/answer-feedback';
import { feedbackPage } from '$lib/server/views/feedback/feedback-page';
import { goBackTo, readWhole, refuseAtCheck, takeAnswer, type FlowAnswer } from './question-flow';

export interface FeedbackFlowPaths {
	/** The page that says thank you, and that it was answered before. */
	answered(roundId: string): string;
}

/** `?/start` leaves the first page; `?/answer&at=…` takes one answer; `?/change` goes back. */
export function feedbackActions(audience: Audience, paths: FeedbackFlowPaths) {
	async function asked(event: RequestEvent) {
		const viewer = requireAudience(event, audience);
		const page = await feedbackPage(viewer, idOr404(event.params['roundId']));
		if (!page) notHere();
		if (page.state === 'answered') redirect(303, paths.answered(page.roundId));
		return { viewer, roundId: page.roundId, questions: page.questions };
	}
	return {
		start: async (event: RequestEvent): Promise<FlowAnswer> => {
			const { questions } = await asked(event);
			return goBackTo(event.request, pagesOf(questions));
		},
		answer: async (event: RequestEvent): Promise<FlowAnswer> => {
			const { questions } = await asked(event);
			const at = event.url.searchParams.get('at') ?? '';
			return takeAnswer(event.request, at, feedbackShape(questions), pagesOf(questions));
		},
		change: async (event: RequestEvent): Promise<FlowAnswer> => {
			const { questions } = await asked(event);
			return goBackTo(event.request, pagesOf(questions));
		},
		send: async (event: RequestEvent): Promise<FlowAnswer> => {
			const { viewer, roundId, questions } = await asked(event);
			const form = await readWhole(event.request, feedbackInput(questions), pagesOf(questions));
			if (!form.ok) return form.failure;
			const outcome = await answerFeedback(viewer, roundId, form.data);
			return settle(outcome, form.values, paths.answered(roundId));
		}
	};
}

const pagesOf = (questions: readonly string[]) => [...questions, 'words'];

function settle(
	outcome: AnswerOutcome,
	values: Record<string, string>,
	answered: string
): FlowAnswer {
	if (outcome.ok || outcome.reason === 'already-answered') redirect(303, answered);
	if (outcome.reason === 'not-found') notHere();
	return refuseAtCheck(values, { form: refusals[outcome.reason] }, 409);
}

const refusals: Record<'round-is-closed' | 'not-a-level', ErrorKey> = {
	'round-is-closed': 'errors:feedbackClosed',
	'not-a-level': 'errors:chooseOne'
};
