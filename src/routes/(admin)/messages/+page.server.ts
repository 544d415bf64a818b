import { requireAct } from '$lib/server/access/guard';
import { wordsFor } from '$lib/server/i18n/catalogue';
import { outgoingMessages } from '$lib/server/views/admin/outgoing-messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'admin', 'messages:read');
	const words = wordsFor(
		event.locals.language,
		...['common', 'contact', 'errors', 'imports', 'messages']
	);
	return { messages: await outgoingMessages(viewer), words };
};
