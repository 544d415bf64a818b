/** Whether a page's own words are the words of its language, as a pseudo-locale shows. */
import type { Page } from '@playwright/test';

/** Days are written in English on a page that only looks otherwise: they are made by the server. */
const ofADay =
	/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** What is put into a sentence stands isolated: a name, a day, words that somebody wrote. */
const putIn = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

function withoutWhatIsPutIn(text: string): string {
	const less = text.replace(putIn, '');
	return less === text ? text : withoutWhatIsPutIn(less);
}

/**
 * What a page says in plain English letters, where that is neither a name (`bdi`, `translate="no"`)
 * nor marked as another language: words that were never made words of the catalogue.
 */
export async function untranslated(page: Page): Promise<string[]> {
	const texts = await page.evaluate(() => {
		const root = document.documentElement;
		const isTheirs = (element: Element) =>
			element.closest('bdi, [translate="no"], script, style, noscript, textarea') !== null ||
			element.closest('[lang]')?.getAttribute('lang') !== root.lang;
		const found = [document.title];
		const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (nodes.nextNode()) {
			const { parentElement, textContent } = nodes.currentNode;
			if (parentElement?.checkVisibility() && !isTheirs(parentElement))
				found.push(textContent ?? '');
		}
		for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
			for (const element of document.body.querySelectorAll(`[${name}]`))
				if (!isTheirs(element)) found.push(element.getAttribute(name) ?? '');
		return found;
	});
	return texts.filter((text) => /[A-Za-z]{3}/.test(withoutWhatIsPutIn(text).replace(ofADay, '')));
}
