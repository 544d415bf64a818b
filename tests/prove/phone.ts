/** A real browser on a folder of its own that can be killed at any moment, and started again. */
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { giveLevel, sayToEveryone, writeNote } from '../support/family-ways';
import { signInAs } from '../support/story';
import { launchOptions } from '../support/browser.mjs';

export interface Phone {
	page: Page;
	/** What the page has said of what was written, in the order it said so. */
	said: string[];
	/** No last words: every process of it, at once. */
	kill: () => Promise<void>;
	close: () => Promise<void>;
}

/** Tells what the outbox says the moment that it stands on the page, and that a form has arrived. */
function listen(): void {
	const { told } = window as unknown as { told: (what: string) => void };
	if (/\/rate\/sent$/.test(location.pathname)) told('sent');
	new MutationObserver(() => {
		for (const one of document.querySelectorAll<HTMLElement>('[data-outbox-says] [data-say]'))
			told(one.dataset['say'] ?? '');
	}).observe(document, { childList: true, subtree: true });
}

const isThere = (processId: number) => {
	try {
		return process.kill(processId, 0);
	} catch {
		return false;
	}
};

/** The browser leads a group of processes of its own. */
async function mainProcessOf(context: BrowserContext): Promise<number> {
	const session = await context.browser()?.newBrowserCDPSession();
	const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
	const main = processInfo.find(({ type }) => type === 'browser');
	if (!main) throw new Error('The browser does not say which process it is.');
	return main.id;
}

export async function phoneIn(folder: string, origin: string): Promise<Phone> {
	const options = { ...launchOptions(), baseURL: origin };
	const context = await chromium.launchPersistentContext(folder, options);
	context.setDefaultTimeout(60_000);
	const main = await mainProcessOf(context);
	const said: string[] = [];
	await context.exposeFunction('told', (what: string) => said.push(what));
	await context.addInitScript(listen);
	const page = context.pages()[0] ?? (await context.newPage());
	const kill = async () => {
		process.kill(-main, 'SIGKILL');
		while (isThere(main)) await pause(5);
		// Only what was open in this process is let go of.
		await context.close().catch(() => undefined);
	};
	return { page, said, kill, close: () => context.close() };
}

/** All but sent: one press of the button that this ends with sends it. */
export async function writeRating(page: Page, who: string, note: string, level: string) {
	await signInAs(page, who);
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	await page.locator('a[href$="/rate"]').first().click();
	await giveLevel(page, level);
	await writeNote(page, 'note', note);
	await sayToEveryone(page);
	return page.locator('#form > button.btn').first();
}

/** Opens the plan, signed in again if the phone has forgotten that it was. */
export async function openPlan(page: Page, who: string): Promise<void> {
	await page.goto('/plan');
	if (new URL(page.url()).pathname !== '/plan') await signInAs(page, who);
}

/** How many wait in this phone's outbox, without those that could not be taken. */
export function countWaiting(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const opening = indexedDB.open('outbox');
				// Nothing was ever kept here; nothing is made here either.
				opening.onupgradeneeded = () => opening.transaction?.abort();
				opening.onerror = () => resolve(0);
				opening.onsuccess = () => {
					const all = opening.result.transaction('items').objectStore('items').getAll();
					all.onsuccess = () => {
						opening.result.close();
						const items = all.result as { needsAttention: boolean }[];
						resolve(items.filter(({ needsAttention }) => !needsAttention).length);
					};
				};
			})
	);
}
