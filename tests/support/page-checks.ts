/** What is asked of every page a story stops at. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing is wider than the screen it is read on. */
export async function expectFitsTheScreen(page: Page): Promise<void> {
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	const screen = page.viewportSize()?.width ?? wide;
	expect(wide, 'the page is wider than the screen').toBeLessThanOrEqual(screen);
}

/** axe finds nothing against WCAG 2.2 AA. */
export async function expectAccessible(page: Page, browser: Browser): Promise<void> {
	if (await runsScripts(page)) return expectNoViolations(page);
	const copy = await copyWithScripts(page, browser);
	await expectNoViolations(copy);
	await copy.context().close();
}

async function expectNoViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		where: nodes.map((node) => node.html)
	}));
	expect(found, 'axe found something').toEqual([]);
}

function runsScripts(page: Page): Promise<boolean> {
	return page.evaluate(() => matchMedia('(scripting: enabled)').matches);
}

/** axe waits on promises, which never settle where scripts are off: it reads a copy of the page. */
async function copyWithScripts(page: Page, browser: Browser): Promise<Page> {
	const html = await page.evaluate(() => {
		const copy = document.documentElement.cloneNode(true) as Element;
		for (const script of copy.querySelectorAll('script')) script.remove();
		for (const shown of copy.querySelectorAll('noscript')) shown.replaceWith(...shown.childNodes);
		return `<!doctype html>${copy.outerHTML}`;
	});
	const context = await browser.newContext({
		storageState: await page.context().storageState(),
		viewport: page.viewportSize(),
		javaScriptEnabled: true
	});
	const copy = await context.newPage();
	await copy.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html' }));
	await copy.goto(page.url());
	return copy;
}
