import { getContext, setContext } from 'svelte';
import type { Variables } from './compile';
import type { Key, LooseTranslate, Translate, Words } from './index';
import type { Shown } from './locales';

const key = Symbol('words');

/** Called once by the root layout. */
export function provideWords(words: () => Words): void {
	setContext(key, words);
}

/** The page's `t`. Call while a component is being set up. */
export function useWords(): Translate {
	const words = getContext<() => Words>(key);
	const t = (key: Key, variables?: Variables) => (words().t as LooseTranslate)(key, variables);
	return t;
}

/** The way the page reads. Call while a component is being set up. */
export function useDirection(): () => 'ltr' | 'rtl' {
	const words = getContext<() => Words>(key);
	return () => words().dir;
}

export function useLanguage(): () => Shown {
	const words = getContext<() => Words>(key);
	return () => words().language;
}
