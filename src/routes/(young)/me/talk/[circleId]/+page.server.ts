import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { readTalkAction, writeMessageAction } from '$lib/server/forms/talk-forms';
import { talkThread } from '$lib/server/views/talk/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'young');
	const before = event.url.searchParams.get('before');
	const thread = await talkThread(viewer, idOr404(event.params.circleId), before);
	return { thread: thread ?? notHere() };
};

export const actions = {
	write: writeMessageAction('young'),
	read: readTalkAction('young')
} satisfies Actions;
