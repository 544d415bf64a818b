import { wordsFor } from '$lib/server/i18n/catalogue';
import { outboxFor } from '$lib/server/outbox/sealed';
import { isDemo } from '$lib/server/demo-mode';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
	words: wordsFor(locals.language),
	isDemo: await isDemo(),
	outbox: outboxFor(locals.viewer)
});
