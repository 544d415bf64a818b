import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { ErrorKey } from '$lib/inputs/fields';
import { teamRatingInput } from '$lib/inputs/team-rating';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { rateGoal, type RateOutcome } from '$lib/server/commands/goals/rate-goal';
import { asksHowTheyKnow } from '$lib/server/views/families/team-goal';
import { readForm, refuse, type FormRefusal } from './read-form';

/** What was typed comes back with the question "how do you know?". */
export interface AskedMore extends FormRefusal {
	asks: 'how-they-know';
}

/**
 * A worker's own number. Two or more points above the child or another agency, they are asked how
 * they know before it is sent; the answer is kept with it.
 */
export async function rateAsTeam(
	event: RequestEvent
): Promise<AskedMore | ActionFailure<FormRefusal>> {
	const viewer = requireAct(event, 'team', 'goal:rate');
	const familyId = idOr404(event.params['familyId']);
	const goalId = idOr404(event.params['goalId']);
	const form = await readForm(event.request, teamRatingInput);
	if (!form.ok) return form.failure;
	const { wasAsked, ...rating } = form.data;
	const { values } = form;
	if (
		rating.howTheyKnow === null &&
		(await asksHowTheyKnow(viewer, familyId, goalId, rating.level))
	) {
		if (wasAsked) return refuse(values, { howTheyKnow: 'errors:required' }, 400);
		return { asks: 'how-they-know', values: { ...values, wasAsked: 'yes' }, errors: {} };
	}
	const outcome = await rateGoal(viewer, goalId, rating);
	if (outcome.ok) redirect(303, `/families/${familyId}/goals/${goalId}?said=yes`);
	if (outcome.reason === 'not-found') notHere();
	const [field, error, status] = refusals[outcome.reason];
	return refuse(values, { [field]: error }, status);
}

type Reason = Exclude<Extract<RateOutcome, { ok: false }>['reason'], 'not-found'>;

const refusals: Record<Reason, readonly [field: string, error: ErrorKey, status: number]> = {
	'goal-is-closed': ['form', 'errors:goalClosed', 409],
	'not-a-level': ['level', 'errors:chooseOne', 400],
	'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
	'sent-differently-before': ['form', 'errors:alreadySent', 422],
	'not-your-form': ['form', 'errors:notAllowed', 403]
};
