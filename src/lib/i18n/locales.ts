import type { Language } from '$lib/domain/vocabulary';

export interface Locale {
	/** The language's name in its own script. */
	name: string;
	dir: 'ltr' | 'rtl';
	/** For `Intl` on the server: Gregorian calendar and the digits 0-9 everywhere. */
	tag: string;
}

/** English made longer and strange, for tests: never offered, never stored. */
export const pseudoLanguages = ['en-XA', 'en-XB'] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];

/** What a page can be shown in. */
export type Shown = Language | PseudoLanguage;

/** The language of what is written on a page that is shown so. */
export const writtenIn = (shown: Shown): Language =>
	shown === 'en-XA' || shown === 'en-XB' ? 'en' : shown;

export const locales: Record<Shown, Locale> = {
	en: { name: 'English', dir: 'ltr', tag: 'en-GB-u-ca-gregory-nu-latn' },
	ur: { name: 'اردو', dir: 'rtl', tag: 'ur-u-ca-gregory-nu-latn' },
	'en-XA': { name: '[Éññĝļļîîšĥĥ]', dir: 'ltr', tag: 'en-GB-u-ca-gregory-nu-latn' },
	'en-XB': { name: '[عننگللييسهه]', dir: 'rtl', tag: 'en-GB-u-ca-gregory-nu-latn' }
};
