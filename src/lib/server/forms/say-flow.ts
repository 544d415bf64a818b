/** The form actions of a young person saying something: who reads it, what it is, the words, check. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { ErrorKey } from '$lib/inputs/fields';
import { voiceInput, voiceQuestions } from '$lib/inputs/voice';
import { notHere, requireAudience } from '$lib/server/access/guard';
import { saySomething, type SayOutcome } from '$lib/server/commands/voice/say-something';
import { sayPage } from '$lib/server/views/voice/say-page';
import { goBackTo, readWhole, refuseAtCheck, takeAnswer, type FlowAnswer } from './question-flow';

type Question = (typeof voiceQuestions)[number];

/** `?/who`, `?/kind` and `?/words` take one answer each; `?/change` goes back; `?/send` sends. */
export function sayActions(sent: string) {
	const take = (question: Question) => async (event: RequestEvent) => {
		const { schema } = await opened(event);
		return takeAnswer(event.request, question, schema.shape, voiceQuestions);
	};
	return {
		who: take('circleId'),
		kind: take('kind'),
		words: take('words'),
		change: async (event: RequestEvent) => {
			await opened(event);
			return goBackTo(event.request, voiceQuestions);
		},
		send: (event: RequestEvent) => send(event, sent)
	} satisfies Record<string, (event: RequestEvent) => Promise<FlowAnswer>>;
}

async function opened(event: RequestEvent) {
	const viewer = requireAudience(event, 'young');
	const { choices } = (await sayPage(viewer)) ?? notHere();
	return { viewer, choices, schema: voiceInput(choices.map(({ id }) => id)) };
}

async function send(event: RequestEvent, sent: string): Promise<FlowAnswer> {
	const { viewer, choices, schema } = await opened(event);
	const form = await readWhole(event.request, schema, voiceQuestions);
	if (!form.ok) return form.failure;
	const { familyId } = choices.find(({ id }) => id === form.data.circleId) ?? notHere();
	const outcome = await saySomething(viewer, familyId, { ...form.data, feeling: null });
	if (outcome.ok) redirect(303, sent);
	if (outcome.reason === 'not-found') notHere();
	const [field, error, status] = refusals[outcome.reason];
	return refuseAtCheck(form.values, { [field]: error }, status);
}

type Reason = Exclude<Extract<SayOutcome, { ok: false }>['reason'], 'not-found'>;

const refusals: Record<Reason, readonly [field: string, error: ErrorKey, status: number]> = {
	'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
	'sent-differently-before': ['form', 'errors:alreadySent', 422],
	'not-your-form': ['form', 'errors:notAllowed', 403]
};
