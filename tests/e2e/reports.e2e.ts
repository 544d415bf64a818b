import { expect, signInAs, test } from '../support/story';

test('A school writes before the meeting, and the family reads it first', async ({
	story,
	page
}, info) => {
	const words = `He is in by nine most days ${info.project.name} ${Date.now()}`;
	await signInAs(page, 'reed');
	await page.locator('main a[href^="/families/"]').first().click();
	await story.step('where to write it', async () => {
		await page.locator('a[href*="/report/"]').first().click();
		await expect(page.locator('#reports')).toBeVisible();
	});
	story.allowStatus(400);
	await story.step('nothing is not a report', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#words-wrong')).toBeVisible();
	});
	await page.locator('textarea[name="words"]').fill(words);
	await story.step('it is there, under their name', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#reports')).toContainText(words);
	});
	const meeting = new URL(page.url()).pathname.split('/').at(-1) ?? '';

	await page.context().clearCookies();
	await signInAs(page, 'amina');
	for (const language of ['ur', 'en'])
		await story.step(`the mother reads it, with what to expect, in ${language}`, async () => {
			await page.goto(`/dates/${meeting}?lang=${language}`);
			await expect(page.locator('#reports')).toContainText(words);
		});
});
