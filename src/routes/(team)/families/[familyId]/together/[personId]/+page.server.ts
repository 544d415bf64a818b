import { redirect } from '@sveltejs/kit';
import { togetherRatingInput } from '$lib/inputs/rating';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { rateTogether } from '$lib/server/commands/goals/rate-together';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { togetherTurn } from '$lib/server/views/families/together';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'goal:rate-together');
	const { familyId, personId } = event.params;
	const turn = (await togetherTurn(viewer, idOr404(familyId), idOr404(personId))) ?? notHere();
	const { searchParams } = event.url;
	const goal = turn.goals.find(({ id }) => id === searchParams.get('goal')) ?? null;
	const language = event.locals.language;
	return { turn, goal, isSent: searchParams.has('sent'), language };
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'team', 'goal:rate-together');
		const personId = idOr404(event.params.personId);
		const familyId = idOr404(event.params.familyId);
		if (!(await togetherTurn(viewer, familyId, personId))) notHere();
		const goalId = idOr404(event.url.searchParams.get('goal') ?? '');
		const form = await readForm(event.request, togetherRatingInput);
		if (!form.ok) return form.failure;
		const { language } = event.locals;
		const said = await rateTogether(viewer, goalId, personId, { ...form.data, language });
		if (said.ok) redirect(303, `${event.url.pathname}?lang=${language}&sent`);
		return answerRefusal(form.values, said.reason, {
			'goal-is-closed': ['form', 'errors:goalClosed'],
			'not-a-level': ['level', 'errors:chooseOne', 400],
			'circle-not-yours': ['circleId', 'errors:chooseOne', 400]
		});
	}
};
