import type { Page } from '@playwright/test';
import { expect, signInAs, test, type Story } from '../support/story';

const weather = 'https://www.bbc.co.uk/weather';

/** The way out of the service, without the network of a machine that has none. */
async function standInForTheWeather(page: Page): Promise<void> {
	const answer = { contentType: 'text/html', body: '<title>Weather</title>' };
	await page.context().route(`${weather}**`, (route) => route.fulfill(answer));
	await page.context().route('**/leave', async (route) => {
		if (route.request().method() === 'POST') return route.continue();
		const { headers } = await withoutFollowing(route.request().url(), page);
		expect(headers['location']).toBe(weather);
		expect(headers['clear-site-data']).toBe('"cache"');
		await route.fulfill(answer);
	});
}

async function withoutFollowing(url: string, page: Page) {
	const answer = await page.request.get(url, { maxRedirects: 0 });
	return { headers: answer.headers() };
}

/** What is on the screen and in its source, wherever that is now. */
const everythingOn = async (page: Page) => `${page.url()} ${await page.content()}`;

/** Words of her plan: a goal, and who she is. */
const hers = /Amira|Amina|امیرہ|school and has had breakfast|plan\/goals/;

/** A page on its way elsewhere is asked again. */
async function showsNothingOfHers(page: Page): Promise<void> {
	await expect(async () => expect(await everythingOn(page)).not.toMatch(hers)).toPass();
}

async function isOutAndNothingIsBehind({ page }: Story): Promise<void> {
	await page.goBack({ timeout: 5000 }).catch(() => undefined);
	await showsNothingOfHers(page);
	await page.goForward({ timeout: 5000 }).catch(() => undefined);
	await showsNothingOfHers(page);
	await page.goto('/plan');
	await expect(page).toHaveURL('/sign-in');
}

for (const language of ['en', 'ur']) {
	test(`A tap leaves, in ${language}`, async ({ story, page }) => {
		await standInForTheWeather(page);
		await signInAs(page, 'amina');
		await story.step('her plan, with the way out under her thumb', async () => {
			await page.goto(`/plan?lang=${language}`);
			await expect(page.locator('[data-leave]')).toBeInViewport();
			expect(await everythingOn(page)).toMatch(hers);
		});
		await page.locator('[data-leave]').click();
		await page.waitForURL(/\/leave$|weather/);
		await isOutAndNothingIsBehind(story);
	});
}

test('Shift three times leaves, twice does not, and a held key is one press', async ({
	story,
	page
}) => {
	await standInForTheWeather(page);
	await signInAs(page, 'zain');
	await story.step('a young person’s page', () => page.goto('/me'));
	await page.keyboard.press('Shift');
	await page.keyboard.press('a');
	await page.keyboard.press('Shift');
	await page.keyboard.press('a');
	for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down('Shift');
	await page.keyboard.up('Shift');
	await page.keyboard.press('a');
	await expect(page).toHaveURL('/me');
	// Whoever is frightened presses more often than they must.
	for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Shift');
	await page.waitForURL(/\/leave$|weather/);
	await page.goto('/me');
	await expect(page).toHaveURL('/sign-in');
});

test('Without a network the screen is empty all the same, and she is out when it is back', async ({
	story,
	page
}) => {
	story.allowLost();
	await signInAs(page, 'amina');
	await page.goto('/plan');
	await page.context().setOffline(true);
	await page.locator('[data-leave]').click();
	await showsNothingOfHers(page);
	await page.goBack({ timeout: 5000 }).catch(() => undefined);
	await showsNothingOfHers(page);
	await page.context().setOffline(false);
	await page.goto('/plan');
	await expect(page).toHaveURL('/sign-in');
});

test('Without JavaScript it is a link, and Back asks the server, which knows nobody', async ({
	story,
	browser
}, info) => {
	const { viewport = null, baseURL = '' } = info.project.use;
	const her = await story.anotherPerson({ viewport, baseURL, javaScriptEnabled: false });
	expect(browser.isConnected()).toBe(true);
	await standInForTheWeather(her.page);
	await signInAs(her.page, 'amina');
	await her.step('her plan', () => her.page.goto('/plan'));
	await her.page.locator('[data-leave]').click();
	await her.page.waitForURL(/\/leave$|weather/);
	await isOutAndNothingIsBehind(her);
});

test('Before the first page it says what stays behind, and practising signs nobody out', async ({
	story,
	page
}) => {
	await signInAs(page, 'beth');
	for (const language of ['en', 'ur']) {
		await story.step(`what leaving does and what it does not, in ${language}`, async () => {
			await page.goto(`/safety?lang=${language}`);
			await expect(page.locator('h1')).toBeVisible();
		});
	}
	await page.goto('/safety/practise?lang=en');
	await story.step('practising', () => page.locator('[data-leave]').click());
	await expect(page).toHaveURL('/safety/practised');
	await page.goto('/plan');
	await expect(page).toHaveURL('/plan');
});
