/**
 * All that a message may say. Somebody else may read the phone: no name, no agency, no child, no
 * time of a meeting, and nothing a family wrote. An invitation reads as any other update.
 */
import { isOneText } from '$lib/domain/contact/one-text';
import type { Language } from '$lib/domain/vocabulary';
import { wordsFor } from '$lib/server/i18n/catalogue';

export type Neutral =
	| { kind: 'code'; code: string }
	| { kind: 'invitation'; link: string }
	| { kind: 'update'; link: string };

/** Marks that keep the direction of a name on a page; some phones show them as boxes. */
const isolates = /[\u2066-\u2069]/g;

/** The message's whole text in this language. */
export function bodyOf(message: Neutral, language: Language): string {
	const { t } = wordsFor(language);
	const text =
		message.kind === 'code'
			? t('messages:body.code', { code: message.code })
			: t('messages:body.update', { link: message.link });
	return text.replace(isolates, '');
}

/**
 * A text message that is one text message: letters outside the plain ones leave room for 70, and a
 * long address may need more. Then it is said in English, which has room for 160.
 */
export function textOf(message: Neutral, language: Language): string {
	const body = bodyOf(message, language);
	return isOneText(body) ? body : bodyOf(message, 'en');
}

/** The subject of every email: it says no more than the message. */
export const subjectIn = (language: Language): string => wordsFor(language).t('messages:subject');
