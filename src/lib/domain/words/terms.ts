/** Finding professionals' words in what somebody wrote, so that they can be explained. */

/** One term of a glossary, with all the ways it is written. */
export interface Term {
	id: string;
	term: string;
	also?: readonly string[];
	/** Near the term, or only looking like it; its plain words would explain them wrongly. */
	loose?: readonly string[];
	kind: string;
	/** Also an ordinary word: a hint for whoever writes, nothing for whoever reads. */
	soft?: boolean;
}

/** A stretch of a text; `termId` is null for what needs no explaining. */
export interface Segment {
	text: string;
	termId: string | null;
}

interface Form {
	words: readonly string[];
	/** What stands between the words: "&" for a space or a hyphen, else the sign itself. */
	between: readonly string[];
	/** Null for words that look like a term and are not one. */
	termId: string | null;
}

/** The forms of a language, by their first word in small letters, the longest first. */
export interface Glossary {
	language: string;
	forms: ReadonlyMap<string, readonly Form[]>;
}

interface Word {
	text: string;
	start: number;
	end: number;
}

const aWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const hyphen = /[-\u2010\u2011]/;
/** "S47", "CiN" and "SEND" are not "send". */
const isCode = (word: string) => /\p{Lu}.*[\p{Lu}\d]/u.test(word);
const small = (word: string) => word.toLowerCase();

/** What a reader is told of: not ordinary words, nor words that their writer should take back. */
const isForReaders = ({ soft, kind }: Term) => !soft && kind !== 'blame';

function wordsOf(text: string): Word[] {
	return [...text.matchAll(aWord)].map(({ 0: word, index }) => ({
		text: word,
		start: index,
		end: index + word.length
	}));
}

function between(text: string, one: Word, next: Word): string {
	const gap = text.slice(one.end, next.start);
	const isJoined = /^([ \t\u00a0]*\n?[ \t\u00a0]*|[-\u2010\u2011])$/.test(gap);
	return isJoined ? '&' : gap.replaceAll(/\s+/g, ' ').replaceAll("'", '’');
}

function pluralOf(form: string): string {
	if (isCode(form.split(/\W/).at(-1) ?? '')) return `${form}s`;
	if (/s$/i.test(form)) return form;
	return /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : `${form}s`;
}

/** The terms that readers are told of, ready to be found; `language` is what they are written in. */
export function glossaryOf(terms: readonly Term[], language: string): Glossary {
	const forms = new Map<string, Form[]>();
	const add = (written: string, termId: string | null) => {
		const words = wordsOf(written);
		const first = small(words[0]?.text ?? '');
		const form = {
			words: words.map(({ text }) => (isCode(text) ? text : small(text))),
			between: words.slice(1).map((word, nth) => between(written, words[nth]!, word)),
			termId
		};
		forms.set(first, [...(forms.get(first) ?? []), form]);
	};
	for (const term of terms.filter(isForReaders)) {
		const loose = new Set(term.loose);
		for (const form of loose) add(form, null);
		for (const form of [term.term, ...(term.also ?? [])]) {
			if (loose.has(form)) continue;
			for (const one of new Set([form, pluralOf(form)])) if (!loose.has(one)) add(one, term.id);
		}
	}
	for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
	return { language, forms };
}

/**
 * A text cut where its terms begin and end: whole words, the longest term first, codes as they are
 * written. The pieces put together are the text; of an empty text there are none. A text that is not
 * in the glossary's language is one piece. Takes time in proportion to the length of the text.
 */
export function findTerms(text: string, language: string, glossary: Glossary): Segment[] {
	if (text === '') return [];
	if (language !== glossary.language) return [{ text, termId: null }];
	const words = wordsOf(text);
	// Where everything is in capitals, no word can be told from a code.
	const hasCodes = words.length <= 3 || /\p{Ll}/u.test(text);
	const segments: Segment[] = [];
	let told = 0;
	for (let at = 0; at < words.length;) {
		const form = formAt(text, words, at, glossary, hasCodes);
		const last = words[at + (form?.words.length ?? 1) - 1]!;
		if (form?.termId) {
			const { start } = words[at]!;
			if (start > told) segments.push({ text: text.slice(told, start), termId: null });
			segments.push({ text: text.slice(start, last.end), termId: form.termId });
			told = last.end;
		}
		at += form?.words.length ?? 1;
	}
	if (told < text.length) segments.push({ text: text.slice(told), termId: null });
	return segments;
}

function formAt(
	text: string,
	words: readonly Word[],
	at: number,
	{ forms }: Glossary,
	hasCodes: boolean
): Form | undefined {
	const first = words[at]!;
	return forms.get(small(first.text))?.find((form) => {
		const last = words[at + form.words.length - 1];
		return (
			last &&
			standsAlone(text, first.start, last.end) &&
			form.words.every((word, nth) => isWord(words[at + nth]!.text, word, hasCodes)) &&
			form.between.every(
				(gap, nth) => between(text, words[at + nth]!, words[at + nth + 1]!) === gap
			)
		);
	});
}

function isWord(written: string, wanted: string, hasCodes: boolean): boolean {
	return isCode(wanted) ? hasCodes && written === wanted : small(written) === wanted;
}

/** "non-statutory" and "CAMHS-led" are words of their own. */
function standsAlone(text: string, start: number, end: number): boolean {
	const joined = (sign = '', beyond = '') => hyphen.test(sign) && /[\p{L}\p{N}]/u.test(beyond);
	return !joined(text[start - 1], text[start - 2]) && !joined(text[end], text[end + 1]);
}

/** The same pieces with each term only where it stands first: told once, it is known. */
export function firstOfEach(segments: readonly Segment[]): Segment[] {
	const seen = new Set<string | null>([null]);
	return segments.map(({ text, termId }) => {
		const isFirst = !seen.has(termId);
		seen.add(termId);
		return { text, termId: isFirst ? termId : null };
	});
}
