import { notHere } from '$lib/server/access/guard';
import { onMyGoal, requireMyGoal } from '$lib/server/forms/my-goals';
import { rateActions } from '$lib/server/forms/rate-flow';
import { rateQuestion } from '$lib/server/views/goals/rate-question';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, goalId } = await requireMyGoal(event);
	return { question: (await rateQuestion(viewer, goalId)) ?? notHere() };
};

const rate = rateActions('young', { sent: (goalId) => `/me/goals/${goalId}/rate/sent` });

export const actions = {
	level: onMyGoal(rate.level),
	note: onMyGoal(rate.note),
	circle: onMyGoal(rate.circle),
	change: onMyGoal(rate.change),
	voice: onMyGoal(rate.voice),
	keepVoice: onMyGoal(rate.keepVoice),
	dropVoice: onMyGoal(rate.dropVoice),
	send: onMyGoal(rate.send)
} satisfies Actions;
