/** The form actions of "say how this is going", the same for families and young people. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import type { ErrorKey } from '$lib/inputs/fields';
import {
	ratingFields,
	ratingInput,
	ratingQuestions,
	type RatingQuestion
} from '$lib/inputs/rating';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { rateGoal, type RateOutcome } from '$lib/server/commands/goals/rate-goal';
import { askForVoice, dropVoice, keepVoice } from './voice-flow';
import { goBackTo, readWhole, refuseAtCheck, takeAnswer, type FlowAnswer } from './question-flow';

export interface RateFlowPaths {
	/** Where the thank-you page of a goal is. */
	sent(goalId: string): string;
}

/**
 * `?/level`, `?/note` and `?/circle` take one answer each; `?/change` goes back; `?/send` sends.
 * `?/voice` opens the page where a note is spoken; `?/keepVoice` and `?/dropVoice` come back from it.
 */
export function rateActions(audience: Audience, paths: RateFlowPaths) {
	const take = (question: RatingQuestion) => (event: RequestEvent) => {
		requireAudience(event, audience);
		return takeAnswer(event.request, question, ratingFields, ratingQuestions);
	};
	return {
		level: take('level'),
		note: take('note'),
		circle: take('circleId'),
		change: (event: RequestEvent) => {
			requireAudience(event, audience);
			return goBackTo(event.request, ratingQuestions);
		},
		voice: (event: RequestEvent) => askForVoice(event, audience),
		keepVoice: (event: RequestEvent) => keepVoice(event, audience, 'note'),
		dropVoice: (event: RequestEvent) => dropVoice(event, audience, 'note'),
		send: (event: RequestEvent) => send(event, audience, paths)
	} satisfies Record<string, (event: RequestEvent) => Promise<FlowAnswer>>;
}

async function send(
	event: RequestEvent,
	audience: Audience,
	paths: RateFlowPaths
): Promise<FlowAnswer> {
	const viewer = requireAudience(event, audience);
	const goalId = idOr404(event.params['goalId']);
	const form = await readWhole(event.request, ratingInput, ratingQuestions);
	if (!form.ok) return form.failure;
	const outcome = await rateGoal(viewer, goalId, { ...form.data, howTheyKnow: null });
	if (outcome.ok) redirect(303, paths.sent(goalId));
	if (outcome.reason === 'not-found') notHere();
	const [field, error, status] = refusals[outcome.reason];
	return refuseAtCheck(form.values, { [field]: error }, status);
}

type Reason = Exclude<Extract<RateOutcome, { ok: false }>['reason'], 'not-found'>;

const refusals: Record<Reason, readonly [field: string, error: ErrorKey, status: number]> = {
	'goal-is-closed': ['form', 'errors:goalClosed', 409],
	'not-a-level': ['level', 'errors:chooseOne', 400],
	'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
	'sent-differently-before': ['form', 'errors:alreadySent', 422],
	'not-your-form': ['form', 'errors:notAllowed', 403]
};
