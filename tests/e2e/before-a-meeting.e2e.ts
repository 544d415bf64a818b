import { expect, signInAs, test } from '../support/story';

test('Before a meeting she says what she wants, and her team reads it', async ({
	story,
	page
}, info) => {
	const [key, family] =
		info.project.name === 'phone' ? ['amina', 'Iqbal family'] : ['tara', 'Ahmed-Cole family'];
	const words = `Mornings are better now ${info.project.name} ${Date.now()}`;
	await signInAs(page, key);
	await page.goto('/dates?lang=en');
	const link = page.locator('main a[href^="/dates/"]').first();
	const where = (await link.getAttribute('href')) ?? '';
	for (const language of ['ur', 'en'])
		await story.step(`what she may write, in ${language}`, async () => {
			await page.goto(`${where}?lang=${language}`);
			await expect(page.locator('textarea')).toHaveCount(3);
		});
	story.allowStatus(400);
	await story.step('nothing is not sent, and says so', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#say-wrong')).toBeVisible();
	});
	await page.locator('textarea[name="say"]').fill(words);
	await page.locator('textarea[name="who"]').fill('My sister');
	await page.locator('label', { hasText: 'You and the team only' }).click();
	await story.step('it is with her team', async () => {
		await page.locator('#form button.btn').click();
		await expect(page).toHaveURL(/\/talk\/[\w-]+#message-/);
		await expect(page.getByText(words)).toBeVisible();
		await expect(page.getByText('Who I want there').last()).toBeVisible();
	});

	await page.context().clearCookies();
	await signInAs(page, 'kerry');
	await page.getByRole('link', { name: family }).first().click();
	await page.locator('main a[href$="/talk"]').first().click();
	await page
		.locator('main a[href*="/talk/"]')
		.filter({ hasText: /Amina|Tara/ })
		.first()
		.click();
	await story.step('the key worker reads it', () =>
		expect(page.getByText(words).first()).toBeVisible()
	);
});
