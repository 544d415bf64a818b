import { requireAct } from '$lib/server/access/guard';
import { outgoingMessages } from '$lib/server/views/admin/outgoing-messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'admin', 'messages:read');
	return { messages: await outgoingMessages(viewer) };
};
