/**
 * Families read their pages and write on them, with and without signal, in a real browser. Then the
 * browser is closed, and every file it left on the phone is searched for every word of the town.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../support/browser.mjs';
import { canariesOf } from './canaries';
import { factsOf } from './oracle';
import { prove, type Found } from './proof';
import { brokenTown, builtTown, type Breaking, type Town } from './town';

/** Whose phones are looked at; what they typed is a word of the town too. */
const readers = ['amina', 'beth', 'ngozi', 'mick', 'marta', 'sian', 'dan', 'tara', 'nan', 'zain'];
const typed = (key: string) => `Typed only by ${key} in this proof`;

const linksOf = (page: Page) =>
	page
		.locator('main a[href^="/"], nav a[href^="/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const isToRead = (path: string) => !/^\/(leave|sign-out|language|demo)/.test(path);

/** Everything a family can reach from its first page, up to so many pages. */
async function readPages(page: Page, origin: string, count: number): Promise<number> {
	const seen = new Set<string>();
	const waiting = [new URL(page.url()).pathname];
	for (let next = waiting.shift(); next && seen.size < count; next = waiting.shift()) {
		const [path = ''] = next.split(/[?#]/);
		if (seen.has(path) || !isToRead(path)) continue;
		seen.add(path);
		await page.goto(`${origin}${path}`);
		waiting.push(...(await linksOf(page)));
	}
	return seen.size;
}

/** Writes to the team: once sent, and once with the network away. */
async function writeWords(context: BrowserContext, page: Page, origin: string, key: string) {
	await page.goto(`${origin}/talk`);
	const threads = page.locator('main a[href*="/talk/"]');
	if ((await threads.count()) === 0) return;
	await threads.first().click();
	for (const isAway of [false, true]) {
		await context.setOffline(isAway);
		await page.locator('textarea').first().fill(typed(key));
		await page.locator('main form[method="POST"] button.btn').last().click();
		await page.waitForTimeout(500);
	}
	await context.setOffline(false);
}

/** What a closed browser left behind in files, as they lie there. */
function filesIn(folder: string): { name: string; bytes: Buffer }[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }));
}

async function phoneOf(town: Town, key: string, count: number, words: readonly string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-phone-'));
	try {
		const context = await chromium.launchPersistentContext(folder, launchOptions());
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${town.origin}/demo`);
		await page.locator(`[data-demo="${key}"]`).click();
		await page.waitForURL((url) => url.pathname !== '/demo');
		const goOn = page.locator('[data-go-on]');
		if ((await goOn.count()) > 0) await goOn.first().click();
		const looked = await readPages(page, town.origin, count);
		if (key !== 'zain') await writeWords(context, page, town.origin, key);
		await context.close();
		const files = filesIn(folder);
		const wrong = words.flatMap((word) =>
			files
				.filter(({ bytes }) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
				.map(({ name }) => `the phone of ${key} keeps “${word}” in ${name}`)
		);
		return { looked, wrong: files.length > 0 ? wrong : [...wrong, 'no file was left to look at'] };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function within(town: Town, count: number): Promise<Found> {
	try {
		const canaries = canariesOf(town, factsOf(town));
		const words = canaries.map(({ text }) => text);
		const each = Math.ceil(count / readers.length);
		const wrong: string[] = [];
		let looked = 0;
		for (const key of readers) {
			const phone = await phoneOf(town, key, each, [...words, typed(key)]);
			looked += phone.looked;
			wrong.push(...phone.wrong);
		}
		return { looked, wrong };
	} finally {
		await town.stop();
	}
}

const told = (breaking: Breaking) => async (count: number) =>
	within(await brokenTown([breaking]), count);

prove({
	name: 'what a phone keeps',
	goal: 'pages that families read and wrote on: no word of them is in any file their browser left',
	full: 100,
	small: 40,
	brokenCount: 20,
	look: async (count) => within(await builtTown(), count),
	broken: {
		'pages stay in caches': told({
			file: 'src/lib/server/hooks/headers.ts',
			find: "'private, no-store'",
			instead: "'private, max-age=600'"
		})
	}
});
