/** The form actions of "does this make sense to you?", the same for families and young people. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import type { ErrorKey } from '$lib/inputs/fields';
import { senseInput, senseQuestions, type SenseQuestion } from '$lib/inputs/sense';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { makeSense, type MakeSenseOutcome } from '$lib/server/commands/goals/make-sense';
import { askForVoice, dropVoice, keepVoice } from './voice-flow';
import { goBackTo, readWhole, refuseAtCheck, takeAnswer, type FlowAnswer } from './question-flow';

/** `?/answer`, `?/words` and `?/circle` take one answer each; `?/change` goes back; `?/send` sends. */
export function senseActions(audience: Audience, goalPath: (goalId: string) => string) {
	const take = (question: SenseQuestion) => (event: RequestEvent) => {
		requireAudience(event, audience);
		return takeAnswer(event.request, question, senseInput.shape, senseQuestions);
	};
	return {
		answer: take('answer'),
		words: take('words'),
		circle: take('circleId'),
		change: (event: RequestEvent) => {
			requireAudience(event, audience);
			return goBackTo(event.request, senseQuestions);
		},
		voice: (event: RequestEvent) => askForVoice(event, audience),
		keepVoice: (event: RequestEvent) => keepVoice(event, audience, 'words'),
		dropVoice: (event: RequestEvent) => dropVoice(event, audience, 'words'),
		send: (event: RequestEvent) => send(event, audience, goalPath)
	} satisfies Record<string, (event: RequestEvent) => Promise<FlowAnswer>>;
}

async function send(
	event: RequestEvent,
	audience: Audience,
	goalPath: (goalId: string) => string
): Promise<FlowAnswer> {
	const viewer = requireAudience(event, audience);
	const goalId = idOr404(event.params['goalId']);
	const form = await readWhole(event.request, senseInput, senseQuestions);
	if (!form.ok) return form.failure;
	const outcome = await makeSense(viewer, goalId, form.data);
	if (outcome.ok) redirect(303, `${goalPath(goalId)}#sense`);
	if (outcome.reason === 'not-found') notHere();
	const [field, error, status] = refusals[outcome.reason];
	return refuseAtCheck(form.values, { [field]: error }, status);
}

type Reason = Exclude<Extract<MakeSenseOutcome, { ok: false }>['reason'], 'not-found'>;

const refusals: Record<Reason, readonly [field: string, error: ErrorKey, status: number]> = {
	'goal-is-closed': ['form', 'errors:goalClosed', 409],
	'words-not-sure': ['answer', 'errors:wordsNotSure', 409],
	'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
	'sent-differently-before': ['form', 'errors:alreadySent', 422],
	'not-your-form': ['form', 'errors:notAllowed', 403]
};
