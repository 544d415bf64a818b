/** A goal is said to others from now on: first what that means, then the change. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { moveForm } from '$lib/inputs/circle';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { moveGoal } from '$lib/server/commands/goals/move-goal';
import { goalToMove } from '$lib/server/views/goals/goal-to-move';
import { readForm } from './read-form';
import { answerRefusal } from './refusals';

/** The circle that is asked about, for the page to say what it means. */
export interface MoveAsked {
	values: Record<string, string>;
	errors: Record<string, never>;
	asked: string;
}

export async function moveGoalAction(event: RequestEvent) {
	const viewer = requireAct(event, 'team', 'goal:write');
	const familyId = idOr404(event.params['familyId']);
	const planId = idOr404(event.params['planId']);
	const goalId = idOr404(event.params['goalId']);
	const form = await readForm(event.request, moveForm);
	if (!form.ok) return form.failure;
	const { circleId, sure: isSure } = form.data;
	const move = (await goalToMove(viewer, familyId, planId, goalId)) ?? notHere();
	const isAsked = circleId !== move.now && move.circles.some(({ id }) => id === circleId);
	if (isAsked && !isSure)
		return { values: form.values, errors: {}, asked: circleId } satisfies MoveAsked;
	const moved = await moveGoal(viewer, familyId, goalId, circleId);
	if (moved.ok) redirect(303, `/families/${familyId}/goals/${goalId}`);
	return answerRefusal(form.values, moved.reason, {
		'same-circle': ['circleId', 'errors:circle.sameForGoal'],
		'not-for-goals': ['circleId', 'errors:chooseOne', 400]
	});
}
