import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { giveLevel, goOn, ownStep, sayToEveryone, writeNote } from '../support/family-ways';
import { expect, signInAs, test } from '../support/story';

const says = (page: Page) => page.locator('[data-outbox-says]');

/** The shell is kept a moment after the first page. */
async function shellIsKept(page: Page): Promise<void> {
	const language = () =>
		page.evaluate(async () => (await caches.match('/kept-language'))?.text() ?? 'none');
	await expect.poll(language).toBe(await page.locator('html').getAttribute('lang'));
}

test('Without signal the shell, the help and a kind page open', async ({ story, page }) => {
	await signInAs(page, 'amina');
	await shellIsKept(page);
	const plan = page.url();
	story.allowLost();
	await page.context().setOffline(true);

	await story.step('a page of the plan: no signal, in her language, with numbers', async () => {
		await page.goto(`${plan}?again`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
		await expect(page.locator('h1')).toHaveText('ابھی سگنل نہیں ہے');
		await expect(page.locator('a[href="tel:999"]')).toBeVisible();
		await expect(page.locator('a[href="tel:08001111"]')).toBeVisible();
	});
	await story.step('the help page', async () => {
		await page.locator('main a[href="/help"]').click();
		await expect(page.locator('h1')).toHaveText('ابھی مدد لیں');
	});
	await story.step('back with signal, her plan again', async () => {
		await page.goto(plan);
		await page.context().setOffline(false);
		await page.locator('a[href="?"]').click();
		await expect(page.locator('nav a[href="/plan"]')).toBeVisible();
	});
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const all = await Promise.all(
			names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))
		);
		return all.flat().map((url) => new URL(url).pathname);
	});
	const pages = kept.filter(
		(path) => !/^\/(_app\/immutable|icon|manifest|kept-language)/.test(path)
	);
	expect(pages.sort()).toEqual(['/help', '/offline', '/safety']);
});

test('The network goes away half way through a rating', async ({ story, page }, info) => {
	const level = levelIn(info);
	const words = `Only-in-the-seal ${Date.now()}`;
	await signInAs(page, info.project.name === 'phone' ? 'beth' : 'tara');
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	await page.locator('a[href$="/rate"]').first().click();
	const form = page.url();
	await shellIsKept(page);
	story.allowLost();

	await story.step('what is left to ask is asked here', async () => {
		await page.context().setOffline(true);
		await giveLevel(page, level);
		await expect(says(page)).toContainText('There is no signal now');
		await expect(page.locator('textarea[name="note"]')).toBeVisible();
	});
	await story.step('it is kept, and says so', async () => {
		await page.locator('textarea[name="note"]').fill(words);
		const circle = page.locator('input[type="radio"][name="circleId"]');
		if ((await circle.count()) > 0) await circle.first().check();
		await goOn(page);
		await expect(says(page)).toContainText('Kept on this phone, not sent yet');
	});
	expect(await kept(page)).toMatchObject([{ needsAttention: false }]);
	expect(JSON.stringify(await kept(page))).not.toContain('Only-in-the-seal');

	await story.step('with signal it is sent by itself', async () => {
		await page.context().setOffline(false);
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(says(page)).toContainText('Sent');
		expect(await kept(page)).toEqual([]);
	});
	await page.goto(form);
	await expect(page.getByText(`Last time you said ${level},`)).toBeVisible();
});

test('With signal the flow is as it was, and a tick without signal waits', async ({
	story,
	page
}) => {
	await signInAs(page, 'ngozi');
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	const goal = page.url();
	await story.step('a rating with signal', async () => {
		await page.locator('a[href$="/rate"]').first().click();
		await shellIsKept(page);
		await giveLevel(page, '7');
		await writeNote(page, 'note', 'Better');
		await sayToEveryone(page);
		await goOn(page);
		await expect(page).toHaveURL(/\/rate\/sent$/);
	});
	story.allowLost();
	await page.goto(goal);
	const tick = ownStep(page).locator('form[action="?/mark"]');
	test.skip((await tick.count()) === 0, 'no step of her own');
	await page.context().setOffline(true);
	await story.step('kept until there is signal', async () => {
		await tick.locator('button').click();
		await expect(says(page)).toContainText('Kept on this phone, not sent yet');
	});
	await page.context().setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(says(page)).toContainText('Sent');
});

test('The session ends half way through a form', async ({ story, page }, info) => {
	await atTheCheck(page, 'tara', info);
	story.allowStatus(401);
	await story.step('kept, and asked to sign in', async () => {
		await page.context().clearCookies({ name: 'session' });
		await goOn(page);
		await expect(says(page)).toContainText('Sign in, and we send it');
	});
	await signInAs(page, 'tara');
	await expect(says(page)).toContainText('Sent');
	expect(await kept(page)).toEqual([]);
});

test('What the service cannot take is set aside, and holds up nothing', async ({
	story,
	page
}, info) => {
	await atTheCheck(page, info.project.name === 'phone' ? 'beth' : 'tara', info);
	story.allowLost();
	story.allowStatus(400);
	await leaveBroken(page);
	await page.context().setOffline(true);
	await goOn(page);
	await expect(says(page)).toContainText('Kept on this phone, not sent yet');
	expect(await kept(page)).toHaveLength(2);
	await story.step('one is sent, one needs attention', async () => {
		await page.context().setOffline(false);
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(says(page)).toContainText('Something could not be taken: 1');
	});
	await story.step('tried again, it is the same', async () => {
		await page.locator('[data-aside="again"]').click();
		await expect(page.locator('[data-aside="again"]')).toBeEnabled();
		expect(await kept(page)).toMatchObject([{ needsAttention: true }]);
	});
	await page.locator('[data-aside="remove"]').click();
	await expect(says(page)).toBeEmpty();
	expect(await kept(page)).toEqual([]);
});

test.describe('A phone that cannot keep it says so, and the words stay', () => {
	const cannot: [why: string, title: string, how: () => void][] = [
		[
			'it is full',
			'This phone is full',
			() => {
				IDBObjectStore.prototype.add = () => {
					throw new DOMException('full', 'QuotaExceededError');
				};
			}
		],
		[
			'a private window',
			'This phone does not let us keep it',
			() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException('private', 'SecurityError');
				};
			}
		],
		[
			'nobody to seal it to',
			'This cannot be kept on the phone',
			() =>
				addEventListener('submit', () =>
					document.querySelector('main')?.removeAttribute('data-seal')
				)
		]
	];
	for (const [why, title, how] of cannot) {
		test(why, async ({ story, page }, info) => {
			await page.addInitScript(how);
			await atTheCheck(page, 'beth', info);
			story.allowLost();
			await page.context().setOffline(true);
			await story.step(`${why}: told kindly`, async () => {
				await page.locator('#form > button.btn').first().click();
				await expect(says(page)).toContainText(title);
				await expect(page.getByText('A word that stays')).toBeVisible();
			});
			await page.context().setOffline(false);
		});
	}
});

/** All but sent. */
async function atTheCheck(page: Page, who: string, info: TestInfo): Promise<void> {
	await signInAs(page, who);
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	await page.locator('a[href$="/rate"]').first().click();
	await shellIsKept(page);
	await giveLevel(page, levelIn(info));
	await writeNote(page, 'note', 'A word that stays');
	await sayToEveryone(page);
}

test('A phone is closed, borrowed, and given back', async ({ browserName }, info) => {
	expect(browserName).toBe('chromium');
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-phone-'));
	const author = info.project.name === 'phone' ? 'mick' : 'marta';
	const word = `Zebrafinch${Date.now()}`;

	const first = await phone(folder, info);
	const page = await first.newPage();
	await signInAs(page, author);
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	await page.locator('a[href$="/rate"]').first().click();
	const form = page.url();
	await shellIsKept(page);
	await giveLevel(page, levelIn(info));
	await first.setOffline(true);
	await page.locator('textarea[name="note"]').fill(word);
	await goOn(page);
	const circle = page.locator('input[type="radio"][name="circleId"]');
	if ((await circle.count()) > 0) await circle.first().check();
	await goOn(page);
	await expect(says(page)).toContainText('Kept on this phone, not sent yet');
	await first.close();
	expect(filesWith(folder, word)).toEqual([]);

	const second = await phone(folder, info);
	const other = await second.newPage();
	await signInAs(other, 'sian');
	const asked = other.waitForResponse('**/api/outbox');
	await other.reload();
	expect((await asked).status()).toBe(200);
	await other.waitForLoadState('networkidle');
	expect(await kept(other)).toHaveLength(1);
	await expect(says(other)).toBeEmpty();

	await signInAs(other, author);
	await expect(says(other)).toContainText('Sent');
	expect(await kept(other)).toEqual([]);
	await other.goto(form);
	await expect(other.getByText(`Last time you said ${levelIn(info)},`)).toBeVisible();
	await second.close();
});

/** Two projects share one town. */
const levelIn = (info: TestInfo) => (info.project.name === 'phone' ? '3' : '9');

async function phone(folder: string, info: TestInfo): Promise<BrowserContext> {
	const { launchOptions, baseURL, viewport = null } = info.project.use;
	return chromium.launchPersistentContext(folder, {
		...launchOptions,
		...(baseURL === undefined ? {} : { baseURL }),
		viewport
	});
}

/** Something of this person's that nobody can open, before anything else. */
function leaveBroken(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const author = document.querySelector('main')?.dataset['author'];
				const id = crypto.randomUUID();
				const opening = indexedDB.open('outbox', 1);
				opening.onsuccess = () => {
					const change = opening.result.transaction('items', 'readwrite');
					change.objectStore('items').add({ id, author, sealed: 'AAAA', needsAttention: false });
					change.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			})
	);
}

/** All that the outbox has on this phone. */
function kept(page: Page): Promise<unknown[]> {
	return page.evaluate(
		() =>
			new Promise<unknown[]>((resolve, reject) => {
				const opening = indexedDB.open('outbox', 1);
				opening.onerror = () => reject(new Error('no store'));
				opening.onsuccess = () => {
					const all = opening.result.transaction('items').objectStore('items').getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(all.result as unknown[]);
					};
				};
			})
	);
}

/** Files of a browser's own folder that hold a word, as bytes, in either of the ways it writes text. */
function filesWith(folder: string, word: string): string[] {
	const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => {
			const bytes = readFileSync(file);
			return forms.some((form) => bytes.includes(form));
		});
}
