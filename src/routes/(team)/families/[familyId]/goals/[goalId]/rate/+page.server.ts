import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { rateAsTeam } from '$lib/server/forms/rate-as-team';
import { teamRateQuestion } from '$lib/server/views/families/team-goal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:rate');
	const familyId = idOr404(event.params.familyId);
	const question = await teamRateQuestion(viewer, familyId, idOr404(event.params.goalId));
	return { familyId, question: question ?? notHere() };
};

export const actions = { default: (event) => rateAsTeam(event) } satisfies Actions;
