/**
 * The few parts of XML a census uses, read in one pass: elements, text, comments, CDATA and
 * processing instructions. It has no document types and expands no entity, so a file has no way to
 * make it fetch, grow or loop. (General parsers took seconds for an honest file, and time in the
 * square of its size for a hostile one.) A test holds its verdicts against such a parser.
 */
import { refused, type Refusal } from './refusal';
import { lineOf } from './text';

export interface Element {
	/** In lower case and without a namespace. */
	name: string;
	line: number;
	children: Element[];
	/** The characters directly inside, without white space around them; references as written. */
	text: string;
}

/** A census is eight deep; a file that goes deeper was made to do harm. */
const maxDepth = 40;
/** A file of the largest size has about 700,000; many more would fill the memory. */
const maxElements = 1_500_000;

const tagStart = /<(\/?)(?![\d.-])([^\s<>/='"&!?]+)/y;
const attribute = /\s+(?![\d.-])[^\s<>/='"&!?]+\s*=\s*(?:"[^"<]*"|'[^'<]*')/y;
const tagEnd = /\s*(\/?)>/y;
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

/** What is not an element, by how it starts and ends. */
const asides = [
	{ start: '<!--', end: '-->', isText: false },
	{ start: '<![CDATA[', end: ']]>', isText: true },
	{ start: '<?', end: '?>', isText: false }
] as const;

class Broken extends Error {
	constructor(readonly at: number) {
		super('not well formed');
	}
}

/** The root of a well-formed text, or why it is not one. */
export function parseElements(text: string): { ok: true; root: Element } | Refusal {
	const reader = new Reader(text);
	try {
		return { ok: true, root: reader.readAll() };
	} catch (problem) {
		if (problem instanceof Broken) return refused('broken', lineOf(text, problem.at));
		throw problem;
	}
}

class Reader {
	/** Holds the root, so that it has a parent like every other. */
	readonly #top: Element = { name: '', line: 1, children: [], text: '' };
	readonly #open: Element[] = [this.#top];
	/** Names as written, to find their closing tags; kept once each. */
	readonly #written: string[] = [''];
	readonly #names = new Map<string, string>();
	#elements = 0;
	#line = 1;
	#lineEnd: number;

	constructor(readonly text: string) {
		this.#lineEnd = text.indexOf('\n');
	}

	readAll(): Element {
		let at = 0;
		while (at < this.text.length) {
			const tag = this.text.indexOf('<', at);
			this.#addText(at, tag === -1 ? this.text.length : tag);
			if (tag === -1) break;
			at = this.#readAside(tag) ?? this.#readTag(tag);
		}
		const [root] = this.#top.children;
		if (!root || this.#open.length > 1) throw new Broken(this.text.length);
		return root;
	}

	get #current(): Element {
		return this.#open[this.#open.length - 1] ?? this.#top;
	}

	#addText(from: number, to: number): void {
		const between = this.text.slice(from, to);
		const words = between.trim();
		if (words === '') return;
		const start = from + between.indexOf(words);
		if (this.#current === this.#top) throw new Broken(start);
		const stray = strayAmpersand.exec(words);
		if (stray) throw new Broken(start + stray.index);
		this.#append(words);
	}

	#append(words: string): void {
		const { text } = this.#current;
		this.#current.text = text === '' ? words : `${text} ${words}`;
	}

	/** The position after a comment, CDATA or instruction at `at`; null when it is a tag. */
	#readAside(at: number): number | null {
		const aside = asides.find(({ start }) => this.text.startsWith(start, at));
		if (!aside) return null;
		const from = at + aside.start.length;
		const end = this.text.indexOf(aside.end, from);
		if (end === -1 || (aside.isText && this.#current === this.#top)) throw new Broken(at);
		if (aside.isText) this.#append(this.text.slice(from, end).trim());
		return end + aside.end.length;
	}

	#readTag(at: number): number {
		const [opening, slash, written = ''] = this.#match(tagStart, at) ?? [];
		if (opening === undefined) throw new Broken(at);
		let end = at + opening.length;
		for (let found; !slash && (found = this.#match(attribute, end));) end += found[0].length;
		const [closing, selfClosing] = this.#match(tagEnd, end) ?? [];
		if (closing === undefined || (slash && selfClosing)) throw new Broken(at);
		if (slash) this.#close(written, at);
		else this.#begin(written, at, selfClosing === '/');
		return end + closing.length;
	}

	#begin(written: string, at: number, isEmpty: boolean): void {
		const parent = this.#current;
		this.#elements += 1;
		const isTooMuch = this.#open.length > maxDepth || this.#elements > maxElements;
		if (isTooMuch || (parent === this.#top && parent.children.length > 0)) throw new Broken(at);
		const name = this.#nameOf(written);
		const element = { name, line: this.#lineAt(at), children: [], text: '' };
		parent.children.push(element);
		if (isEmpty) return;
		this.#open.push(element);
		this.#written.push(written);
	}

	#close(written: string, at: number): void {
		if (this.#open.length === 1 || this.#written.pop() !== written) throw new Broken(at);
		this.#open.pop();
	}

	#match(pattern: RegExp, at: number): RegExpExecArray | null {
		pattern.lastIndex = at;
		return pattern.exec(this.text);
	}

	#nameOf(written: string): string {
		const known = this.#names.get(written);
		if (known !== undefined) return known;
		const name = written.slice(written.lastIndexOf(':') + 1).toLowerCase();
		this.#names.set(written, name);
		return name;
	}

	/** Tags come in order, so lines are counted once. */
	#lineAt(at: number): number {
		while (this.#lineEnd !== -1 && this.#lineEnd < at) {
			this.#line += 1;
			this.#lineEnd = this.text.indexOf('\n', this.#lineEnd + 1);
		}
		return this.#line;
	}
}
