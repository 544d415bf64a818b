import { expect, signInAs, test } from '../support/story';

test('A plan has ended: what we do if things slip, and whether it holds', async ({
	story,
	page
}, info) => {
	const isPhone = info.project.name === 'phone';
	await signInAs(page, 'gwen');
	for (const language of ['ur', 'en'])
		await story.step(`the plan that ended, in ${language}`, async () => {
			await page.goto(`/plan?lang=${language}`);
			await expect(page.getByText('Gwen rings Pat the same day')).toBeVisible();
		});
	const words = `We sleep first, then talk ${info.project.name} ${Date.now()}`;
	await story.step('their own words for when it slips', async () => {
		await page.locator('a[href^="/plan/if-things-slip/"]').first().click();
		await expect(page.locator('textarea[name="words"]')).not.toHaveValue('');
	});
	if (!isPhone) {
		story.allowStatus(400);
		await story.step('not empty', async () => {
			await page.locator('textarea[name="words"]').fill(' ');
			await page.locator('#form button.btn').click();
			await expect(page.locator('#words-wrong')).toBeVisible();
		});
		return;
	}
	await page.goto('/plan');
	for (const language of ['ur', 'en'])
		await story.step(`the question, in ${language}`, async () => {
			const where = await page.locator('a[href^="/plan/holding/"]').getAttribute('href');
			await page.goto(`${where}?lang=${language}`);
			await expect(page.locator('input[name="answer"]')).toHaveCount(3);
			await page.goBack();
		});
	await page.locator('a[href^="/plan/holding/"]').click();
	story.allowStatus(400);
	await story.step('one of three has to be chosen', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#answer-wrong')).toBeVisible();
	});
	await page.locator('input[name="answer"][value="slipping"]').check();
	await page.locator('textarea[name="words"]').fill(words);
	const circle = page.locator('input[type="radio"][name="circleId"]').first();
	if ((await circle.count()) > 0) await circle.check();
	await story.step('thank you, and where help is', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('main a[href="/help"]')).toBeVisible();
	});
	await story.step('it is asked once', async () => {
		await page.goto('/plan');
		await expect(page.locator('a[href^="/plan/holding/"]')).toHaveCount(0);
	});
});

test('Nobody ends a plan that went well without the family’s words', async ({
	story,
	page
}, info) => {
	test.skip(info.project.name !== 'desktop', 'a worker ends plans at a desk');
	await signInAs(page, 'kerry');
	await page.getByRole('link', { name: 'Doyle family' }).first().click();
	await page.locator('main .plans a').first().click();
	await page.getByRole('link', { name: 'Close this plan' }).click();
	await page.getByLabel('Last day of the plan').fill(new Date().toISOString().slice(0, 10));
	await page.locator('input[name="reason"][value="goals-met"]').check();
	story.allowStatus(400);
	await story.step('what they will do if things slip is asked for', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('#slip-wrong')).toBeVisible();
		await expect(page.locator('input[name="reason"][value="goals-met"]')).toBeChecked();
	});
});
