import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { stepAskInput } from '$lib/inputs/step-ask';
import { idOr404, requireAudience } from '$lib/server/access/guard';
import { askAboutStep } from '$lib/server/commands/steps/ask-about-step';
import { readForm, type FormRefusal } from './read-form';
import { answerRefusal } from './refusals';

/** "We need help with this", "there is no service to be had", and "it goes on again". */
export function askAboutStepAction(
	audience: Audience,
	goalPath: (goalId: string, event: RequestEvent) => string
) {
	return async (event: RequestEvent): Promise<ActionFailure<FormRefusal>> => {
		const viewer = requireAudience(event, audience);
		const goalId = idOr404(event.params['goalId']);
		const form = await readForm(event.request, stepAskInput);
		if (!form.ok) return form.failure;
		const { stepId, ...said } = form.data;
		const outcome = await askAboutStep(viewer, stepId, said);
		if (outcome.ok) redirect(303, `${goalPath(goalId, event)}#step-${stepId}`);
		return answerRefusal(form.values, outcome.reason, {
			'not-your-step': ['form', 'errors:notAllowed', 403],
			'step-is-done': ['form', 'errors:stepIsDone'],
			'goal-is-closed': ['form', 'errors:goalClosed']
		});
	};
}
