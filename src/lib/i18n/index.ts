/** Words of one language, as components use them. */
import { compile, type Compiled, type Variables } from './compile';
import type { Messages } from './keys';
import { locales, type Shown } from './locales';

export type Key = keyof Messages;

/** The words a refusal is said in. */
export type ErrorKey = Extract<Key, `errors:${string}`>;

/** A wrong key or a missing variable is a type error. */
export type Translate = <K extends Key>(
	key: K,
	...variables: Messages[K] extends null ? [] : [Messages[K] & Variables]
) => string;

/** `Translate` for code that passes keys on. */
export type LooseTranslate = (key: Key, variables?: Variables) => string;

/** What crosses to the browser: one language, only the namespaces the page needs. */
export interface Wire {
	language: Shown;
	messages: Record<string, string>;
}

export class Words {
	readonly #compiled = new Map<string, Compiled>();
	readonly #plurals: Intl.PluralRules;

	constructor(
		readonly language: Shown,
		private readonly messages: ReadonlyMap<string, string>,
		private readonly wire: () => Wire
	) {
		this.#plurals = new Intl.PluralRules(language);
	}

	static fromWire(wire: Wire): Words {
		return new Words(wire.language, new Map(Object.entries(wire.messages)), () => wire);
	}

	/** The same words, carrying `namespaces` to the browser; none for pages without JavaScript. */
	carrying(messages: () => Record<string, string>): Words {
		const { language } = this;
		const carried = new Words(language, this.messages, () => ({ language, messages: messages() }));
		carried.t = this.t;
		return carried;
	}

	toWire(): Wire {
		return this.wire();
	}

	get dir() {
		return locales[this.language].dir;
	}

	t: Translate = (key: string, variables: Variables = {}) => {
		const message = this.#find(key, variables['count']);
		if (message === undefined) throw new Error(`no words for ${key} in ${this.language}`);
		return message(variables);
	};

	#find(key: string, count: string | number | undefined): Compiled | undefined {
		if (typeof count === 'number') {
			const plural = this.#compiledFor(`${key}_${this.#plurals.select(count)}`);
			if (plural) return plural;
		}
		return this.#compiledFor(key);
	}

	#compiledFor(key: string): Compiled | undefined {
		const ready = this.#compiled.get(key);
		if (ready) return ready;
		const message = this.messages.get(key);
		if (message === undefined) return undefined;
		const compiled = compile(message, this.dir);
		this.#compiled.set(key, compiled);
		return compiled;
	}
}
