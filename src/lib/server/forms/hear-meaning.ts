import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { senseCheckInput } from '$lib/inputs/sense';
import { idOr404, requireAct } from '$lib/server/access/guard';
import { hearMeaning } from '$lib/server/commands/goals/hear-meaning';
import { readForm, type FormRefusal } from './read-form';
import { answerRefusal } from './refusals';

/** The two buttons beside what somebody said a goal means to them. */
export function hearMeaningAction(goalPath: (goalId: string) => string) {
	return async (event: RequestEvent): Promise<ActionFailure<FormRefusal>> => {
		const viewer = requireAct(event, 'team', 'goal:write');
		const goalId = idOr404(event.params['goalId']);
		const form = await readForm(event.request, senseCheckInput);
		if (!form.ok) return form.failure;
		const outcome = await hearMeaning(viewer, form.data.understanding, form.data.isSame);
		if (outcome.ok) redirect(303, `${goalPath(goalId)}#sense`);
		return answerRefusal(form.values, outcome.reason, {
			'not-agreed': ['form', 'errors:notAllowed']
		});
	};
}
