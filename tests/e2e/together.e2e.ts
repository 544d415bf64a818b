import { expect, signInAs, test } from '../support/story';

test('Together: a mother says it on the worker’s device, in her own language', async ({
	story,
	page
}, info) => {
	const words = `Both of us slept ${info.project.name} ${Date.now()}`;
	await signInAs(page, 'kerry');
	await page.getByRole('link', { name: 'Doyle family' }).first().click();
	await story.step('whose turn is it', async () => {
		await page.getByRole('link', { name: 'Together on this device' }).click();
		await expect(page.locator('main a[href*="/together/"]').first()).toBeVisible();
	});
	const turn = page.locator('main a[href*="/together/"]', { hasText: 'Mick' });
	const where = ((await turn.getAttribute('href')) ?? '').split('?')[0] ?? '';
	for (const language of ['ur', 'en'])
		await story.step(`his turn, in ${language}: nothing of the desk around it`, async () => {
			await page.goto(`${where}?lang=${language}`);
			await expect(page.locator('header')).toContainText('Mick');
			await expect(page.locator('a[href="/families"]')).toHaveCount(0);
		});
	await story.step('one goal', async () => {
		await page.locator('main a[href*="goal="]').first().click();
		await expect(page.locator('input[name="level"]').first()).toBeAttached();
	});
	story.allowStatus(400);
	await story.step('a number has to be chosen, and nothing typed is lost', async () => {
		await page.locator('textarea[name="note"]').fill(words);
		await page.getByRole('button', { name: 'Send' }).click();
		await expect(page.locator('#level-wrong')).toBeVisible();
		await expect(page.locator('textarea[name="note"]')).toHaveValue(words);
	});
	const level = page.locator('input[name="level"][value="6"]');
	await page.locator('label', { has: level }).click();
	const circle = page.locator('input[type="radio"][name="circleId"]').first();
	if ((await circle.count()) > 0) await circle.check();
	await story.step('said, and the device goes back', async () => {
		await page.getByRole('button', { name: 'Send' }).click();
		await expect(page.locator('header')).toContainText('Kerry');
	});
	await page.goto('/help');
	await page.context().clearCookies();
	await signInAs(page, 'mick');
	await story.step('it stands as his', async () => {
		await page.locator('main a[href*="/plan/goals/"]').first().click();
		const line = page.locator('[data-said-with]', { hasText: words });
		await expect(line).toContainText('Said together with Kerry');
	});
});
