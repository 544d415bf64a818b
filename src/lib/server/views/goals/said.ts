import type { Viewer } from '$lib/server/access/viewer';
import type { TranslationRow } from '$lib/server/repositories/goals';

/** Where words in the reader's language come from; `none` when they were written in it. */
export type Passport = 'none' | 'person' | 'checked' | 'machine' | 'missing';

/** What somebody wrote, in the reader's language where there are such words. */
export interface Said {
	text: string;
	lang: string;
	passport: Passport;
	/** As it was written, when `text` is a translation. */
	original: { text: string; lang: string } | null;
}

export type Translations = ReadonlyMap<string, TranslationRow>;

function passportOf(translation: TranslationRow): Passport {
	if (translation.checkedBy !== null) return 'checked';
	return translation.origin === 'person' ? 'person' : 'machine';
}

/** One field of a row, such as `words` of a step; `field` is its name in the translation. */
export function said(
	viewer: Viewer,
	row: { id: string; language: string },
	text: string,
	field: string,
	translations: Translations
): Said {
	const asWritten = { text, lang: row.language };
	if (row.language === viewer.language) return { ...asWritten, passport: 'none', original: null };
	const translation = translations.get(row.id);
	const words = translation?.words[field];
	if (!translation || !words) return { ...asWritten, passport: 'missing', original: null };
	return {
		text: words,
		lang: viewer.language,
		passport: passportOf(translation),
		original: asWritten
	};
}
