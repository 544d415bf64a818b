import type { Page, TestInfo } from '@playwright/test';
import { goOn, sayToEveryone } from '../support/family-ways';
import { expect, signInAs, test } from '../support/story';

const goal = 'a[href^="/plan/goals/"]';
/** Each screen has a goal of its own, since what somebody said last counts. */
const isPhone = ({ project }: TestInfo) => project.name === 'phone';
const idIn = (address: string) => /goals\/([\w-]+)/.exec(address)?.[1] ?? '';

async function openForTeam(page: Page, family: string, goalId: string): Promise<void> {
	await page.goto('/families');
	await page.getByRole('link', { name: family }).first().click();
	await page.locator(`a[href$="/goals/${goalId}"]`).first().click();
	await page.waitForURL(`**/goals/${goalId}`);
}

test('A mother sees a goal differently, and it stands beside it', async ({ story, page }, info) => {
	const words = `They count on me (${info.project.name} ${Date.now()})`;
	const [her, family] = isPhone(info) ? ['beth', 'Marsh family'] : ['tara', 'Ahmed-Cole family'];
	await signInAs(page, her);
	await page.goto('/plan');
	await page.locator(goal).first().click();
	const goalId = idIn(page.url());
	await story.step('her goal asks whether it makes sense', async () => {
		await expect(page.locator('#sense h2')).toHaveText('Does this make sense to you?');
	});
	await story.step('three answers, none of them chosen', async () => {
		await page.locator('#sense a.btn').click();
		await expect(page.locator('input[name="answer"]:checked')).toHaveCount(0);
	});
	story.allowStatus(400);
	await story.step('nothing chosen is asked again', async () => {
		await goOn(page);
		await expect(page.locator('#answer-wrong')).toBeVisible();
	});
	await story.step('she sees it differently', async () => {
		await page.locator('input[value="differently"]').check();
		await goOn(page);
	});
	await story.step('because', async () => {
		await page.locator('textarea[name="words"]').fill(words);
		await goOn(page);
	});
	await sayToEveryone(page);
	await story.step('she checks it', () => expect(page.getByText(words)).toBeVisible());
	await story.step('it stands beside the goal', async () => {
		await page.locator('#form > button').first().click();
		await expect(page.locator('[data-sense="differently"]')).toContainText(words);
	});

	const kerry = await story.anotherPerson({ baseURL: info.project.use.baseURL ?? '' });
	await signInAs(kerry.page, 'kerry');
	await kerry.step('her key worker reads it on the same goal', async () => {
		await openForTeam(kerry.page, family, goalId);
		await expect(kerry.page.locator('#sense')).toContainText(words);
	});
});

test('Agreeing in Urdu, in her own words, and a worker hears that it is the same', async ({
	story,
	page
}, info) => {
	const words = `وقت پر ${info.project.name} ${Date.now()}`;
	await signInAs(page, 'amina');
	await page.goto('/plan?lang=ur');
	await page
		.locator(goal)
		.nth(isPhone(info) ? 1 : 2)
		.click();
	const goalId = idIn(page.url());
	await story.step('the goal in her language, with who checked the words', async () => {
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await page.locator('#sense a.btn').click();
	});
	await story.step('she agrees', () => page.locator('input[value="agree"]').check());
	await goOn(page);
	await story.step('in her own words', () => page.locator('textarea[name="words"]').fill(words));
	await goOn(page);
	await sayToEveryone(page);
	await story.step('sent: not agreed before somebody heard it', async () => {
		await page.locator('#form > button').first().click();
		await expect(page.locator('[data-sense="to-hear"]').first()).toContainText(words);
	});

	const kerry = await story.anotherPerson({ baseURL: info.project.use.baseURL ?? '' });
	await signInAs(kerry.page, 'kerry');
	await openForTeam(kerry.page, 'Iqbal family', goalId);
	await kerry.step('the worker says that it means the same', async () => {
		const hers = kerry.page.locator('.one').filter({ hasText: words });
		await hers.locator('button[value="yes"]').click();
		await expect(kerry.page.locator('.one').filter({ hasText: words })).toContainText('Agreed');
	});
	await story.step('now it is agreed', async () => {
		await page.reload();
		await expect(page.locator('[data-sense="agreed"]').first()).toContainText(words);
	});
});
