/**
 * All that a message may say. Somebody else may read the phone: no name, no agency, no child, no
 * time of a meeting, and nothing a family wrote.
 */
import type { Language } from '$lib/domain/vocabulary';
import { wordsFor } from '$lib/server/i18n/catalogue';

export type Neutral = { kind: 'code'; code: string } | { kind: 'update'; link: string };

/** Marks that keep the direction of a name on a page; some phones show them as boxes. */
const isolates = /[\u2066-\u2069]/g;

/** The message's whole text in the language of the one who gets it. */
export function bodyOf(message: Neutral, language: Language): string {
	const { t } = wordsFor(language);
	const text =
		message.kind === 'code'
			? t('messages:body.code', { code: message.code })
			: t('messages:body.update', { link: message.link });
	return text.replace(isolates, '');
}
