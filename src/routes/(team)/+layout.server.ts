import { requireAudience } from '$lib/server/access/guard';
import { wordsFor } from '$lib/server/i18n/catalogue';
import type { LayoutServerLoad } from './$types';

const namespaces = [
	'common',
	'errors',
	'goals',
	'meetings',
	'people',
	'photos',
	'plans',
	'ratings',
	'sense',
	'steps',
	'team'
];

/** For the frame only: every page in it guards itself. */
export const load: LayoutServerLoad = (event) => {
	const viewer = requireAudience(event, 'team');
	return {
		words: wordsFor(event.locals.language, ...namespaces),
		signedInAs: viewer.name ?? ''
	};
};
