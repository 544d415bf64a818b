import type { Handle } from '@sveltejs/kit';
import { languages, type Language } from '$lib/domain/vocabulary';
import { locales, pseudoLanguages, writtenIn, type Shown } from '$lib/i18n/locales';
import { textSizeOf } from '$lib/server/auth/cookies';
import { isLanguage } from '$lib/server/access/viewers';
import { config } from '$lib/server/config';

/** The first language of the browser's list that we speak. */
export function acceptedLanguage(header: string | null): Language {
	const wanted = (header ?? '').split(',').map((part) => {
		const [tag = '', quality = ''] = part.trim().split(';q=');
		return { code: tag.slice(0, 2).toLowerCase(), quality: quality === '' ? 1 : Number(quality) };
	});
	wanted.sort((a, b) => b.quality - a.quality);
	const found = wanted.find(({ code }) => languages.some((language) => language === code));
	return isLanguage(found?.code) ? found.code : 'en';
}

const shown = (candidate: unknown, hasPseudo: boolean): Shown | undefined =>
	isLanguage(candidate)
		? candidate
		: pseudoLanguages.find((language) => hasPseudo && language === candidate);

/** The first candidate that pages can be shown in here; a pseudo-locale only where tests are. */
export function firstShown(candidates: readonly unknown[], hasPseudo: boolean): Shown | undefined {
	return candidates.map((candidate) => shown(candidate, hasPseudo)).find(Boolean);
}

/** `?lang`, then the person's own, then the cookie, then the browser's, then English. How big the text is, too. */
export const chooseLanguage: Handle = ({ event, resolve }) => {
	const { viewer } = event.locals;
	const candidates = [
		event.url.searchParams.get('lang'),
		viewer?.language,
		event.cookies.get('language')
	];
	const language =
		firstShown(candidates, config().hasPseudoLocales) ??
		acceptedLanguage(event.request.headers.get('accept-language'));
	event.locals.language = language;
	if (viewer) event.locals.viewer = { ...viewer, language: writtenIn(language) };
	const { dir } = locales[language];
	const text = textSizeOf(event.cookies);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', language).replace('%dir%', dir).replace('%text%', text)
	});
};
