import { notHere } from '$lib/server/access/guard';
import { onMyGoal, requireMyGoal } from '$lib/server/forms/my-goals';
import { senseActions } from '$lib/server/forms/sense-flow';
import { senseQuestion } from '$lib/server/views/goals/senses';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, goalId } = await requireMyGoal(event);
	return { question: (await senseQuestion(viewer, goalId)) ?? notHere() };
};

const sense = senseActions('young', (goalId) => `/me/goals/${goalId}`);

export const actions = {
	answer: onMyGoal(sense.answer),
	words: onMyGoal(sense.words),
	circle: onMyGoal(sense.circle),
	change: onMyGoal(sense.change),
	voice: onMyGoal(sense.voice),
	keepVoice: onMyGoal(sense.keepVoice),
	dropVoice: onMyGoal(sense.dropVoice),
	send: onMyGoal(sense.send)
} satisfies Actions;
