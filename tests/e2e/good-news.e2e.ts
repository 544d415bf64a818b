import { expect, signInAs, test } from '../support/story';

test('A parent says something good, and it stands first, as theirs', async ({
	story,
	page
}, info) => {
	const isPhone = info.project.name === 'phone';
	const [key, family, name] = isPhone
		? ['mick', 'Doyle family', 'Mick']
		: ['marta', 'Nowak family', 'Marta'];
	const words = `We read a book together ${info.project.name} ${Date.now()}`;
	await signInAs(page, key);
	const link = page.locator('main a[href^="/plan/good-news/"]').first();
	const where = (await link.getAttribute('href')) ?? '';
	for (const language of ['ur', 'en'])
		await story.step(`a place to say it, in ${language}`, async () => {
			await page.goto(`${where}?lang=${language}`);
			await expect(page.locator('textarea[name="words"]')).toBeVisible();
		});
	story.allowStatus(400);
	await story.step('nothing is not sent, and says so', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#words-wrong')).toBeVisible();
		await expect(page.locator('#circleId-wrong')).toBeVisible();
	});
	await page.locator('textarea[name="words"]').fill(words);
	await page.locator('input[name="circleId"]').first().check();
	await story.step('it stands first in the plan', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('[id^="strength-"]', { hasText: words })).toContainText('You');
	});

	await page.context().clearCookies();
	await signInAs(page, 'kerry');
	await page.getByRole('link', { name: family }).first().click();
	await story.step('the key worker reads it as theirs', async () => {
		const line = page.getByText(words).first();
		await expect(line).toBeVisible();
		await expect(page.locator('main')).toContainText(name);
	});
});
