/** Professionals' words with their plain ones: looked up on the server, so that no page carries them all. */
import { entries } from '$lib/data/jargon.en.json';
import type { Language } from '$lib/domain/vocabulary';
import { findTerms, firstOfEach, glossaryOf } from '$lib/domain/words/terms';

/** A stretch of a text; `means` is set where it can be tapped, and is in the language `lang`. */
export interface Piece {
	text: string;
	means: { text: string; lang: Language } | null;
}

type Explanations = ReadonlyMap<string, string>;

/** By the id of a term, in whole sentences. Another language stands beside English once it is written. */
const explanations: Partial<Record<Language, Explanations>> & { en: Explanations } = {
	en: new Map(entries.map((entry) => [entry.id, inEnglish(entry)]))
};

const glossary = glossaryOf(entries, 'en');

function inEnglish({ plain, note, noteFor }: (typeof entries)[number]): string {
	const sentence = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[.?!]$/.test(plain) ? '' : '.'}`;
	return note === undefined || noteFor === 'writers' ? sentence : `${sentence} ${note}`;
}

/**
 * A text in the language `lang`, cut where a term can be tapped, each at its first place; what it
 * means is told in `reader`'s language where that is written, else in English. Null when there is no
 * term in it.
 */
export function explain(text: string, lang: string, reader: Language): Piece[] | null {
	const segments = firstOfEach(findTerms(text, lang, glossary));
	if (segments.every(({ termId }) => termId === null)) return null;
	return segments.map(({ text, termId }) => ({ text, means: meaning(termId, reader) }));
}

function meaning(termId: string | null, reader: Language): Piece['means'] {
	if (termId === null) return null;
	for (const lang of [reader, 'en'] as const) {
		const text = explanations[lang]?.get(termId);
		if (text) return { text, lang };
	}
	return null;
}
