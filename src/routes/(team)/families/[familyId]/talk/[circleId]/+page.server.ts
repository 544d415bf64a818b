import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { readTalkAction, writeMessageAction } from '$lib/server/forms/talk-forms';
import { teamThread } from '$lib/server/views/talk/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'team', 'talk:read');
	event.depends('team:live');
	const { familyId, circleId } = event.params;
	const before = event.url.searchParams.get('before');
	const thread = await teamThread(viewer, idOr404(familyId), idOr404(circleId), before);
	return { thread: thread ?? notHere() };
};

export const actions = {
	write: writeMessageAction('team'),
	read: readTalkAction('team')
} satisfies Actions;
