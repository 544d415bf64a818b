import type { RequestEvent } from '@sveltejs/kit';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import type { Viewer } from '$lib/server/access/viewer';
import { isMyGoal } from '$lib/server/views/goals/my-goals';

/** The young person and their goal in the address; another child's goal is not here. */
export async function requireMyGoal(
	event: RequestEvent
): Promise<{ viewer: Viewer; goalId: string }> {
	const viewer = requireAudience(event, 'young');
	const goalId = idOr404(event.params['goalId']);
	if (!(await isMyGoal(viewer, goalId))) notHere();
	return { viewer, goalId };
}

type FormAction<Answer> = (event: RequestEvent) => Promise<Answer>;

/** The same form action, for one's own goals only. */
export function onMyGoal<Answer>(act: FormAction<Answer>): FormAction<Answer> {
	return async (event) => {
		await requireMyGoal(event);
		return act(event);
	};
}
