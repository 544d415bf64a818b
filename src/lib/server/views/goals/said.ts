import type { Viewer } from '$lib/server/access/viewer';
import { isStaff } from '$lib/domain/families/circles';
import { explain, type Piece } from '$lib/server/i18n/glossary';
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
	/** The text in pieces, where words in it are explained to this reader. */
	pieces?: Piece[];
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
	const isOwn = row.language === viewer.language;
	const translation = translations.get(row.id);
	const words = translation?.words[field];
	if (isOwn || !translation || !words) {
		const passport = isOwn ? 'none' : 'missing';
		return { ...asWritten, passport, original: null, ...explained(viewer, asWritten) };
	}
	return {
		text: words,
		lang: viewer.language,
		passport: passportOf(translation),
		original: asWritten,
		...explained(viewer, { text: words, lang: viewer.language })
	};
}

/** `pieces` where professionals' words stand in a text that somebody reads who is not one. */
export function explained(viewer: Viewer, { text, lang }: Pick<Said, 'text' | 'lang'>) {
	const pieces = isStaff(viewer.role) ? null : explain(text, lang, viewer.language);
	return pieces ? { pieces } : {};
}
