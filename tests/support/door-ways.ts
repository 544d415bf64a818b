/** What people do at the front door, for stories that are about something else too. */
import { expect, type Page } from '@playwright/test';
import { signInAs } from './story';

/** A family of this worker's own, with a mother in it: the address of the page to invite her on. */
export async function makeFamilyToInvite(page: Page, name: string): Promise<string> {
	await page.goto('/families/new');
	await page.getByLabel('What your team calls this family').fill(name);
	await page.getByLabel('First child’s name').fill('Noor');
	await page.getByRole('button', { name: 'Make the family' }).click();
	await page.getByRole('link', { name: 'Add a parent or carer' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Samira');
	await page.getByLabel('Who they are to the child').selectOption({ label: 'Mum' });
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('strong').filter({ hasText: 'Samira' })).toBeVisible();
	const [, familyId] = /\/families\/([^/]+)\//.exec(page.url()) ?? [];
	return `/families/${familyId}/invite`;
}

export interface Invited {
	link: string;
	shortCode: string;
}

/** Makes an invitation for the only person who can be invited. */
export async function invite(
	page: Page,
	way: 'in-person' | 'send',
	address: string
): Promise<Invited> {
	await page.locator('input[name="person"]').check();
	await page.locator(`input[name="how"][value="${way}"]`).check();
	await page.locator('input[name="contact"]').fill(address);
	if (address !== '') await sayHowToReachThem(page);
	await page.locator('form[action="?/invite"] button').click();
	const shown = (what: string) => page.locator(`[data-invitation="${what}"]`).innerText();
	return { link: await shown('link'), shortCode: await shown('code') };
}

/** The questions of the safe contact card, as somebody answers whose phone nobody else sees. */
async function sayHowToReachThem(page: Page): Promise<void> {
	await page.locator('input[name="whoElse"][value="nobody"]').check();
	await page.locator('input[name="use"][value="updates"]').check();
	await page.locator('input[name="hours"][value="any-time"]').check();
	await page.locator('input[name="together"]').check();
}

/** What the administrator of the demonstration sees was sent to an address last. */
export async function lastSentTo(page: Page, address: string): Promise<string> {
	await signInAs(page, 'alex');
	await page.goto('/messages');
	return page
		.getByRole('listitem')
		.filter({ hasText: address })
		.first()
		.locator('.words')
		.innerText();
}
