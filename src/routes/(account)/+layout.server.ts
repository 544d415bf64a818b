import { requireViewer } from '$lib/server/access/guard';
import { homeOf } from '$lib/server/access/next-page';
import type { Audience } from '$lib/domain/vocabulary';
import { wordsFor } from '$lib/server/i18n/catalogue';
import type { LayoutServerLoad } from './$types';

/** The words of each frame, for those of its pages that come alive. */
const frameWords: Record<Audience, readonly string[]> = {
	family: ['plans'],
	young: ['plans', 'voice'],
	team: ['team'],
	evaluation: ['evaluation'],
	admin: ['imports', 'messages', 'staff'],
	interpreter: []
};

/** For the frame only: every page in it guards itself. */
export const load: LayoutServerLoad = (event) => {
	const { audience, name } = requireViewer(event);
	const words = wordsFor(
		event.locals.language,
		...['account', 'common', 'errors', ...frameWords[audience]]
	);
	return { audience, home: homeOf(audience), signedInAs: name ?? '', words };
};
