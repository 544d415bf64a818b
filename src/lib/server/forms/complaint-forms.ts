/** What is said past the worker, and the answer to it. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { complaintAnswerForm, complaintForm } from '$lib/inputs/complaint';
import { requireAct } from '$lib/server/access/guard';
import { isTooMany, saying } from '$lib/server/auth/throttle';
import { answerComplaint } from '$lib/server/commands/complaints/answer-complaint';
import { makeComplaint } from '$lib/server/commands/complaints/make-complaint';
import { readForm, refuse } from './read-form';
import { answerRefusal } from './refusals';

/** One button; what was said before stays where it is, and is added to. */
export function complainAction(audience: Audience, page: string) {
	return async (event: RequestEvent) => {
		const viewer = requireAct(event, audience, 'complaint:make');
		const form = await readForm(event.request, complaintForm);
		if (!form.ok) return form.failure;
		const { familyId, ...complaint } = form.data;
		if (isTooMany(event, saying)) return refuse(form.values, { words: 'errors:tooMany' }, 429);
		const outcome = await makeComplaint(viewer, familyId, complaint);
		if (outcome.ok) redirect(303, `${page}?sent#sent`);
		return answerRefusal(form.values, outcome.reason, {
			'no-manager': ['form', 'errors:noManager']
		});
	};
}

export async function answerComplaintAction(event: RequestEvent) {
	const viewer = requireAct(event, 'team', 'complaint:answer');
	const form = await readForm(event.request, complaintAnswerForm);
	if (!form.ok) return form.failure;
	const { complaint, ...answer } = form.data;
	const outcome = await answerComplaint(viewer, complaint, answer);
	if (outcome.ok) redirect(303, `/complaints#${complaint}`);
	return answerRefusal(form.values, outcome.reason, {});
}
