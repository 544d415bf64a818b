/** What a key worker does at the desk, for stories that are about something else. */
import { expect, type Page } from '@playwright/test';

/** A day this many days from now, as a date field wants it. */
export const dayIn = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A family of this worker's own with one child, Noor: the start of its addresses. */
export async function makeFamily(page: Page, name: string): Promise<string> {
	await page.goto('/families/new');
	await page.getByLabel('What your team calls this family').fill(name);
	await page.getByLabel('First child’s name').fill('Noor');
	await page.getByRole('button', { name: 'Make the family' }).click();
	await expect(page.getByRole('strong').filter({ hasText: 'Noor' })).toBeVisible();
	return new URL(page.url()).pathname.replace('/people', '');
}

/** A mother or a father, by the word the page has for them. */
export async function addParent(page: Page, family: string, name: string, part: 'Mum' | 'Dad') {
	await page.goto(`${family}/people/add/parent`);
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByLabel('Who they are to the child').selectOption({ label: part });
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('strong').filter({ hasText: name })).toBeVisible();
}

/** Somebody new of an agency, or a colleague by how the list names them. */
export async function addColleague(page: Page, family: string, who: { known: string } | string) {
	await page.goto(`${family}/people/add/team`);
	if (typeof who === 'string') {
		await page.getByLabel('Name of somebody new').fill(who);
		await page.getByLabel('Their agency').fill('Hill Top School');
	} else await page.locator('select[name="personId"]').selectOption({ label: who.known });
	await page.getByLabel('What they do for the child').selectOption({ label: 'School' });
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('People around this family');
}

/** A plan with one goal that everyone in it sees, not shown to the family yet. */
export async function writeGoal(page: Page, family: string, words: string): Promise<string> {
	await page.goto(`${family}/plan/new`);
	await page.getByLabel('Child in need plan').check();
	await page.getByRole('button', { name: 'Start the plan' }).click();
	await page.getByText('The family cannot see this plan yet').waitFor();
	const plan = new URL(page.url()).pathname;
	await page.goto(`${plan}/goals/new`);
	await page.getByLabel('What will change').fill(words);
	await page.getByLabel('The family asked for it').check();
	await page.getByRole('button', { name: 'Save and add a step' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a step');
	return new URL(page.url()).pathname.replace('/steps/new', '');
}
