import { requireAudience } from '$lib/server/access/guard';
import { wordsFor } from '$lib/server/i18n/catalogue';
import type { LayoutServerLoad } from './$types';

/** For the frame only: every page in it guards itself. */
export const load: LayoutServerLoad = (event) => {
	const viewer = requireAudience(event, 'admin');
	return {
		words: wordsFor(event.locals.language, 'common', 'errors', 'imports', 'messages', 'staff'),
		signedInAs: viewer.name ?? ''
	};
};
