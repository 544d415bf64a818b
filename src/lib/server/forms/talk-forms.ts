/** The forms of a thread: writing to it, and saying that one has read it. */
import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { messageInput, talkReadInput } from '$lib/inputs/talk';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { readTalk } from '$lib/server/commands/talk/read-talk';
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { readForm, type FormRefusal } from './read-form';
import { answerRefusal } from './refusals';

export function writeMessageAction(audience: Audience) {
	return async (event: RequestEvent): Promise<ActionFailure<FormRefusal>> => {
		const viewer = requireAudience(event, audience);
		const circleId = idOr404(event.params['circleId']);
		const form = await readForm(event.request, messageInput);
		if (!form.ok) return form.failure;
		const outcome = await writeMessage(viewer, circleId, form.data);
		if (outcome.ok) redirect(303, `${event.url.pathname}#message-${outcome.messageId}`);
		return answerRefusal(form.values, outcome.reason, {});
	};
}

export function readTalkAction(audience: Audience) {
	return async (event: RequestEvent): Promise<ActionFailure<FormRefusal>> => {
		const viewer = requireAudience(event, audience);
		idOr404(event.params['circleId']);
		const form = await readForm(event.request, talkReadInput);
		if (!form.ok) return form.failure;
		const outcome = await readTalk(viewer, form.data.messageId);
		if (!outcome.ok) notHere();
		redirect(303, `${event.url.pathname}#newest`);
	};
}
