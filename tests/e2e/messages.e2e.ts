/** A message that did not go is not swallowed: whoever caused it is told, and what to do instead. */
import type { Page } from '@playwright/test';
import { makeFamilyToInvite } from '../support/door-ways';
import { expect, signInAs, test } from '../support/story';

/** Fills in the invitation and the safe contact card with her, and sends it. */
async function inviteAt(page: Page, address: string, hours: string): Promise<void> {
	await page.locator('input[name="person"]').check();
	await page.locator('input[name="how"][value="send"]').check();
	await page.locator('input[name="contact"]').fill(address);
	await page.locator('input[name="whoElse"][value="nobody"]').check();
	await page.locator('input[name="use"][value="updates"]').check();
	await page.locator(`input[name="hours"][value="${hours}"]`).check();
	await page.locator('input[name="together"]').check();
	await page.locator('form[action="?/invite"] button').click();
	await expect(page.locator('[data-invitation="link"]')).toBeVisible();
}

test('A worker is told of a message that did not go', async ({ story, page }, info) => {
	await signInAs(page, 'kerry');
	const invitePage = await makeFamilyToInvite(page, `Post ${info.project.name}`);
	const notGone = page.locator('section', { has: page.locator('#not-gone') });
	await page.goto(invitePage);

	await story.step('at once, beside the invitation that still works by hand', async () => {
		// No mail ever reaches an address that ends so.
		await inviteAt(page, 'samira@example.invalid', 'any-time');
		await expect(page.locator('[data-fate="failed"]').first()).toContainText(
			'That number or email does not work.'
		);
	});
	await story.step('on the page of invitations, for as long as it is so', async () => {
		await page.goto(invitePage);
		await expect(notGone).toContainText('Samira');
		await expect(notGone).toContainText('Ask for another way.');
	});
	await story.step('and on the page of the family’s people', async () => {
		await page.goto(invitePage.replace(/invite$/, 'people'));
		await expect(notGone).toContainText('That number or email does not work.');
		await expect(notGone).not.toContainText('example.invalid');
	});
	await story.step('one that went is no news', async () => {
		await page.goto(invitePage);
		await inviteAt(page, `samira.${Date.now()}@example.org`, 'any-time');
		await expect(page.locator('[data-fate="sent"]')).toBeVisible();
		await page.goto(invitePage);
		await expect(page.locator('#not-gone')).toHaveCount(0);
	});
});
