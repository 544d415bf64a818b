import type { Fate } from '$lib/domain/contact/fate';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { isLanguage } from '$lib/server/access/viewers';

/** What became of a message, for the one who sent it: with the time it waits for in words. */
export function fateShown(fate: Fate, { language }: Pick<Viewer, 'language'>) {
	if (fate.state !== 'held') return fate;
	const formats = formatsFor(isLanguage(language) ? language : 'en');
	return { state: fate.state, until: formats.moment(fate.until) };
}

export type FateShown = ReturnType<typeof fateShown>;
