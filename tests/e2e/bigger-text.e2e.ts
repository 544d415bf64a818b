import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/story';

const sizeOf = (page: Page) =>
	page
		.locator('main p')
		.first()
		.evaluate((one) => parseFloat(getComputedStyle(one).fontSize));

test('Words are bigger on this phone, and nothing falls off it', async ({ story, page }) => {
	await signInAs(page, 'amina');
	await page.goto('/plan?lang=en');
	const usual = await sizeOf(page);
	await page.goto('/account');
	await story.step('how big they are is asked without a script', async () => {
		await page.locator('input[name="text"][value="big"]').check();
		await page.locator('form[action="?/text"] button').click();
		await expect(page.locator('html')).toHaveAttribute('data-text', 'big');
	});
	for (const language of ['en', 'ur'])
		for (const path of ['/plan', '/people', '/dates', '/tell', '/talk', '/account'])
			await story.step(`${path} in ${language}`, async () => {
				await page.goto(`${path}?lang=${language}`);
			});
	await page.goto('/plan?lang=en');
	expect(await sizeOf(page)).toBeGreaterThan(usual * 1.2);
	await story.step('a goal', () => page.locator('main a[href^="/plan/goals/"]').first().click());
	await page.goto('/account');
	await page.locator('input[name="text"][value="usual"]').check();
	await page.locator('form[action="?/text"] button').click();
	await page.goto('/plan?lang=en');
	expect(await sizeOf(page)).toBe(usual);
});
