import { wordsFor } from '$lib/server/i18n/catalogue';
import { store } from '$lib/server/db/current';
import { isDemo } from '$lib/server/hooks/open-house';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
	words: wordsFor(locals.language),
	isDemo: await isDemo(store)
});
