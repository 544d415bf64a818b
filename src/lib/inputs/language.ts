import { z } from 'zod';
import { languages } from '$lib/domain/vocabulary';
import { oneOfField, type ErrorKey } from './fields';

const here = 'http://here.invalid';
const longestPath = 2000;

/** A path of ours to go back to; anything that leads elsewhere becomes the first page. */
export function localPath(path: string | null | undefined): string {
	if (!path?.startsWith('/') || path.length > longestPath || !URL.canParse(path, here)) return '/';
	const url = new URL(path, here);
	if (url.origin !== here || url.pathname.startsWith('//')) return '/';
	// `?lang` would win over what was just chosen.
	url.searchParams.delete('lang');
	return url.pathname + url.search;
}

export const languageForm = z.object({
	language: oneOfField(languages),
	back: z
		.string({ error: 'errors:wrongType' satisfies ErrorKey })
		.optional()
		.transform(localPath)
});
