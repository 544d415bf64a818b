/** Who comes into a circle and who goes: first what it means, then the change. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { circleForm } from '$lib/inputs/circle';
import { idOr404, requireAct } from '$lib/server/access/guard';
import { changeCircle } from '$lib/server/commands/people/change-circle';
import { readForm } from './read-form';
import { answerRefusal } from './refusals';

/** The change that is asked about, for the page to say what it means. */
export interface CircleAsked {
	values: Record<string, string>;
	errors: Record<string, never>;
	asked: { circleId: string; personId: string; isAdding: boolean };
}

export const circleActions = {
	change: async (event: RequestEvent) => {
		const viewer = requireAct(event, 'team', 'circle:change');
		const familyId = idOr404(event.params['familyId']);
		const form = await readForm(event.request, circleForm);
		if (!form.ok) return form.failure;
		const { isSure, ...asked } = form.data;
		if (!isSure) return { values: form.values, errors: {}, asked } satisfies CircleAsked;
		const { circleId, ...change } = asked;
		const outcome = await changeCircle(viewer, familyId, circleId, change);
		if (outcome.ok) redirect(303, `/families/${familyId}/circles?done#${circleId}`);
		return answerRefusal(form.values, outcome.reason, {
			'fixed-circle': ['form', 'errors:circle.fixed'],
			'already-in': ['form', 'errors:circle.already'],
			'parent-in-young-circle': ['form', 'errors:circle.parent'],
			'other-parents-circle': ['form', 'errors:circle.otherParent'],
			'not-a-child': ['form', 'errors:circle.child'],
			'not-in': ['form', 'errors:circle.notIn'],
			'its-own': ['form', 'errors:circle.itsOwn'],
			'nobody-left': ['form', 'errors:circle.nobodyLeft']
		});
	}
};
