import { wordsFor } from '$lib/server/i18n/catalogue';
import type { LayoutServerLoad } from './$types';

/** The words cross to the browser only when a page that hydrates leads here. */
export const load: LayoutServerLoad = ({ locals }) => ({
	words: wordsFor(locals.language, 'common', 'errors', 'signin', 'help'),
	isSignedIn: locals.viewer !== null
});
