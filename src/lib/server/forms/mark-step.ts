import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import type { ErrorKey } from '$lib/inputs/fields';
import { stepMarkInput } from '$lib/inputs/step-mark';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { markStep } from '$lib/server/commands/steps/mark-step';
import { readForm, type FormRefusal } from './read-form';

/** The tick of one's own step on a goal's page; the same button takes it away again. */
export function markStepAction(audience: Audience, goalPath: (goalId: string) => string) {
	return async (event: RequestEvent): Promise<ActionFailure<FormRefusal>> => {
		const viewer = requireAudience(event, audience);
		const goalId = idOr404(event.params['goalId']);
		const form = await readForm(event.request, stepMarkInput);
		if (!form.ok) return form.failure;
		const { stepId, ...mark } = form.data;
		const outcome = await markStep(viewer, stepId, mark);
		if (outcome.ok) redirect(303, `${goalPath(goalId)}#step-${stepId}`);
		if (outcome.reason === 'not-found') notHere();
		const [error, status] = refusals[outcome.reason];
		return fail(status, { values: {}, errors: { form: error } });
	};
}

const refusals: Record<
	'not-your-step' | 'not-your-form' | 'sent-differently-before',
	readonly [ErrorKey, number]
> = {
	'not-your-step': ['errors:notAllowed', 403],
	'not-your-form': ['errors:notAllowed', 403],
	'sent-differently-before': ['errors:alreadySent', 422]
};
