import type { Language } from '$lib/domain/vocabulary';

export interface Locale {
	/** The language's name in its own script. */
	name: string;
	dir: 'ltr' | 'rtl';
	/** For `Intl` on the server: Gregorian calendar and the digits 0-9 everywhere. */
	tag: string;
}

export const locales: Record<Language, Locale> = {
	en: { name: 'English', dir: 'ltr', tag: 'en-GB-u-ca-gregory-nu-latn' },
	ur: { name: 'اردو', dir: 'rtl', tag: 'ur-u-ca-gregory-nu-latn' }
};
