/** A parent without a mouse or a finger: Tab, Enter, Space and arrows lead everywhere. */
import { ownTick } from '../support/family-ways';
import { enter, expectFocusSeen, followError, tabTo } from '../support/keyboard';
import { expect, signInAs, test } from '../support/story';

test('A parent goes through everything by keyboard alone', async ({ story, page }, info) => {
	const main = page.locator('#form > button.btn').first();
	const words = `By keyboard, on a ${info.project.name}`;

	await story.step('home', () => signInAs(page, info.project.name === 'phone' ? 'mick' : 'marta'));

	await story.step('a goal, from home', async () => {
		await enter(page, page.locator('main h4 a[href^="/plan/goals/"]'));
		await expect(page).toHaveURL(/\/plan\/goals\/[\w-]+$/);
	});
	const goal = page.url();

	await story.step('how it is going: nothing chosen is told', async () => {
		await enter(page, page.locator('main a[href$="/rate"]'));
		await expect(page).toHaveURL(/\/rate$/);
		story.allowStatus(400);
		await enter(page, main);
		await followError(page, page.locator('#level'));
	});

	await story.step('a stone, with arrows', async () => {
		await page.keyboard.press('Space');
		await expect(page.locator('input[name="level"][value="0"]')).toBeChecked();
		for (const level of ['1', '2', '3', '4', '5', '6']) {
			await page.keyboard.press('ArrowRight');
			await expect(page.locator(`input[name="level"][value="${level}"]`)).toBeFocused();
			await expectFocusSeen(page);
		}
		await enter(page, main);
		await expect(page.locator('textarea[name="note"]')).toBeVisible();
	});

	await story.step('what helped', async () => {
		await tabTo(page, page.locator('textarea[name="note"]'));
		await page.keyboard.type(words);
		await enter(page, main);
		await expect(page.locator('textarea[name="note"]')).toHaveCount(0);
	});

	const circle = page.locator('input[type="radio"][name="circleId"]');
	if ((await circle.count()) > 0)
		await story.step('who can see it', async () => {
			await tabTo(page, circle);
			await page.keyboard.press('Space');
			await enter(page, main);
			await expect(circle).toHaveCount(0);
		});

	await story.step('sent', async () => {
		await expect(page.getByText(words)).toBeVisible();
		await enter(page, main);
		await expect(page).toHaveURL(/\/rate\/sent$/);
	});

	await story.step('back to the goal, where a step is ticked', async () => {
		await enter(page, page.locator(`main a[href="${new URL(goal).pathname}"]`));
		const before = await ownTick(page).innerText();
		await enter(page, ownTick(page));
		await expect(ownTick(page)).not.toHaveText(before);
	});

	await story.step('and opened again', async () => {
		const before = await ownTick(page).innerText();
		await enter(page, ownTick(page));
		await expect(ownTick(page)).not.toHaveText(before);
	});

	await story.step('her messages', async () => {
		await enter(page, page.locator('a[href="/plan"]'));
		await enter(page, page.locator('main a[href^="/talk"]'));
		await expect(page).toHaveURL(/\/talk/);
	});

	if (new URL(page.url()).pathname === '/talk')
		await story.step('one of them', async () => {
			await enter(page, page.locator('main a[href^="/talk/"]'));
			await expect(page.locator('#words')).toBeVisible();
		});

	await story.step('nothing written is told', async () => {
		await enter(page, page.locator('form[action="?/write"] button[type="submit"]'));
		await followError(page, page.locator('#words'));
	});

	await story.step('written and sent', async () => {
		await page.keyboard.type(words);
		await enter(page, page.locator('form[action="?/write"] button[type="submit"]'));
		await expect(page.locator('li[id^="message-"]').last()).toContainText(words);
	});

	await story.step('help', async () => {
		await enter(page, page.locator('nav a[href="/help"]'));
		await expect(page).toHaveURL('/help');
		await tabTo(page, page.locator('a[href^="tel:"]'));
	});
});
