import { requireAudience } from '$lib/server/access/guard';
import { may } from '$lib/server/access/policy';
import { wordsFor } from '$lib/server/i18n/catalogue';
import { glassShown } from '$lib/server/views/families/glass-shown';
import { looksWaiting } from '$lib/server/views/families/oversight';
import type { LayoutServerLoad } from './$types';

const namespaces = [
	'common',
	'errors',
	'goals',
	'meetings',
	'oversight',
	'people',
	'photos',
	'plans',
	'ratings',
	'sense',
	'steps',
	'talk',
	'team'
];

/** For the frame only: every page in it guards itself. */
export const load: LayoutServerLoad = async (event) => {
	const viewer = requireAudience(event, 'team');
	return {
		words: wordsFor(event.locals.language, ...namespaces),
		signedInAs: viewer.name ?? '',
		glass: await glassShown(viewer),
		canOversee: may(viewer, 'looks:oversee'),
		canAnswer: may(viewer, 'complaint:answer'),
		looksWaiting: await looksWaiting(viewer)
	};
};
