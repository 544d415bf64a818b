/**
 * Every language's words, loaded once by i18next and frozen. i18next is the loader, the fallback to
 * English and the reference; pages use the compiled words of $lib/i18n, held equal to it by test.
 */
import i18next, { type i18n } from 'i18next';
import { languages, type Language } from '$lib/domain/vocabulary';
import { isolate } from '$lib/i18n/compile';
import { Words } from '$lib/i18n/index';
import { locales, pseudoLanguages, type PseudoLanguage, type Shown } from '$lib/i18n/locales';
import { pseudo } from './pseudo';

type Namespace = Record<string, string>;

const files = import.meta.glob<Namespace>('/src/lib/i18n/locales/*/*.json', {
	eager: true,
	import: 'default'
});

function resources(): Record<string, Record<string, Namespace>> {
	const found: Record<string, Record<string, Namespace>> = {};
	for (const [path, messages] of Object.entries(files)) {
		const [language = '', file = ''] = path.split('/').slice(-2);
		(found[language] ??= {})[file.replace('.json', '')] = messages;
	}
	return found;
}

export const allWords = resources();

/** i18next itself, for one language: the reference in tests. */
export function i18nextFor(language: Language): i18n {
	const instance = i18next.createInstance();
	void instance.init({
		lng: language,
		fallbackLng: 'en',
		resources: allWords,
		keySeparator: false,
		initAsync: false,
		interpolation: { escapeValue: true, escape: (value) => isolate(value, locales[language].dir) }
	});
	return instance;
}

function messagesOf(instance: i18n, language: Language): Map<string, string> {
	const messages = new Map<string, string>();
	for (const namespace of Object.keys(allWords['en'] ?? {})) {
		for (const source of ['en', language]) {
			const bundle: unknown = instance.getResourceBundle(source, namespace);
			for (const [key, text] of Object.entries((bundle ?? {}) as Namespace))
				messages.set(`${namespace}:${key}`, text);
		}
	}
	return messages;
}

/** English as a test reads it. */
function pseudoMessages(language: PseudoLanguage): Map<string, string> {
	const english = messagesOf(i18nextFor('en'), 'en');
	const { dir } = locales[language];
	return new Map([...english].map(([key, text]) => [key, pseudo(text, dir)]));
}

function madeReady(language: Shown, messages: Map<string, string>) {
	const none = () => ({ language, messages: {} });
	return { words: new Words(language, messages, none), messages };
}

const ready = new Map<Shown, ReturnType<typeof madeReady>>(
	languages.map((language) => [
		language,
		madeReady(language, messagesOf(i18nextFor(language), language))
	])
);

/** Makes it so that `wordsFor` has the pseudo-locales too; only a service for tests is opened so. */
export function addPseudoWords(): void {
	for (const language of pseudoLanguages)
		ready.set(language, madeReady(language, pseudoMessages(language)));
}

/**
 * The words of one language. `namespaces` are what a page that hydrates needs in the browser; leave
 * them out for pages without JavaScript.
 */
export function wordsFor(language: Shown, ...namespaces: string[]): Words {
	const found = ready.get(language) ?? ready.get('en');
	if (!found) throw new Error('no words at all');
	if (namespaces.length === 0) return found.words;
	return found.words.carrying(() => {
		const wanted = [...found.messages].filter(([key]) => namespaces.includes(key.split(':')[0]!));
		return Object.fromEntries(wanted);
	});
}
