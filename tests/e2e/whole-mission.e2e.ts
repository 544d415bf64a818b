/**
 * The reason for all of it, told once through from the council's file to the evaluator's page, with
 * everyone at a browser of their own.
 */
import type { Page, TestInfo } from '@playwright/test';
import { aCensus, aCensusChild } from '../support/census';
import { giveLevel, goOn, sayToEveryone, writeNote } from '../support/family-ways';
import { arriveAt, expect, signInAs, test, type Story } from '../support/story';

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function someone(story: Story, info: TestInfo): Promise<Story> {
	const { viewport = null, baseURL = '' } = info.project.use;
	return story.anotherPerson({ viewport, baseURL, locale: 'en-GB' });
}

/** The administrator brings two children in, and gives both to Kerry. */
async function bringIn(page: Page, ids: readonly string[]): Promise<void> {
	const file = aCensus(...ids.map((id) => aCensusChild({ id, born: '2013-03-04' })));
	await page.goto('/imports');
	await page
		.getByLabel('Census file')
		.setInputFiles({ name: 'census.xml', mimeType: 'text/xml', buffer: Buffer.from(file) });
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await page.getByRole('button', { name: 'Bring these children in' }).click();
	await expect(page.getByText('2 children created')).toBeVisible();
	for (const id of ids) {
		await page.goto('/imports/waiting');
		await page.getByLabel('Key worker').selectOption('Kerry Lane');
		await page.getByRole('button', { name: id }).click();
		await expect(page.getByText('The key worker can see 1 child now.')).toBeVisible();
	}
}

/** One family of two, with names: the census has none. Answers the family's address. */
async function makeOneFamily(page: Page, [first, second]: readonly [string, string]) {
	await page.goto(`/families?q=${first}`);
	await page.getByRole('link', { name: first }).first().click();
	await page.waitForURL(/families\/[\da-f-]{36}$/);
	const family = new URL(page.url()).pathname;
	await page.goto(`${family}/join`);
	await page.getByLabel(second).check();
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.getByRole('button', { name: 'Join them' }).click();
	await expect(page.getByText(second).first()).toBeVisible();
	return family;
}

async function addPeople(page: Page, family: string): Promise<void> {
	await page.goto(`${family}/people`);
	await page.getByRole('link', { name: 'Add a parent or carer' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Samira');
	await page.getByLabel('Who they are to the child').selectOption({ label: 'Mum' });
	await page.getByLabel('Language they read').selectOption({ label: 'اردو' });
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('strong').filter({ hasText: 'Samira' })).toBeVisible();
}

/** The elder child gets a name and a way in of their own. */
async function letChildIn(page: Page, family: string, child: string): Promise<void> {
	await page.goto(`${family}/people`);
	await page.getByRole('listitem').filter({ hasText: child }).getByRole('link').first().click();
	await page.getByLabel('Name', { exact: true }).fill('Rayan');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.goto(`${family}/people/add/young-person`);
	await page.getByLabel('Rayan').check();
	await page.getByLabel('Kerry Lane').check();
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('strong').filter({ hasText: 'Rayan' })).toBeVisible();
}

async function inviteBy(page: Page, family: string, name: string): Promise<string> {
	await page.goto(`${family}/invite`);
	await page.getByLabel(name).check();
	await page.locator('input[name="how"][value="in-person"]').check();
	await page.locator('form[action="?/invite"] button').click();
	return page.locator('[data-invitation="link"]').innerText();
}

async function writePlan(page: Page, family: string): Promise<void> {
	await page.goto(`${family}/plan/new`);
	await page.getByLabel('Child in need plan').check();
	for (const child of await page.getByRole('checkbox').all()) await child.check();
	await page.getByRole('button', { name: 'Start the plan' }).click();
	await page.getByRole('link', { name: 'Write a goal' }).first().click();
	await page.getByLabel('What will change').fill('The children are at school on time');
	await page.getByLabel('Why this matters').fill('Friends and lessons start at nine.');
	await page.getByLabel('How we will help').fill('The school opens its breakfast club.');
	await page.getByLabel('How we will know').fill('The register says so.');
	await page.getByLabel('0 looks like', { exact: true }).fill('Late every day');
	await page.getByLabel('5 looks like').fill('On time on most days');
	await page.getByLabel('10 looks like').fill('On time every day');
	await page.getByLabel('The family asked for it').check();
	await page.getByRole('button', { name: 'Save and add a step' }).click();
	await page.getByLabel('One small thing').fill('Set two alarms');
	await page.getByLabel('Who does it').selectOption({ label: 'Samira · Mum' });
	await page.getByLabel('By when').fill(dayIn(7));
	await page.getByRole('button', { name: 'Save the step' }).click();
}

test('From the census to the evaluation', async ({ story, page }, info) => {
	const prefix = `M${info.project.name}${Date.now().toString(36)}`;
	const children = [`${prefix}1`, `${prefix}2`] as const;
	const alex = await someone(story, info);
	await signInAs(alex.page, 'alex');
	await alex.step('the council’s children are brought in', () => bringIn(alex.page, children));

	await signInAs(page, 'kerry');
	const family = await story.step('brother and sister become one family', () =>
		makeOneFamily(page, children)
	);
	await story.step('their mother joins them', () => addPeople(page, family));
	await story.step('the elder child gets a way in', () => letChildIn(page, family, children[0]));
	await story.step('a plan with a goal and a step', () => writePlan(page, family));
	await story.step('the plan is shown to the family', async () => {
		await page.getByRole('button', { name: 'Show to the family' }).click();
		await expect(page.getByText('The family can see this plan')).toBeVisible();
	});

	const forMother = await inviteBy(page, family, 'Samira');
	const mother = await someone(story, info);
	await mother.step('the mother opens her invitation, in Urdu', async () => {
		await mother.page.goto(forMother);
		await mother.page.locator('button[value="ur"]').click();
		await mother.page.getByRole('button', { name: 'شروع کریں' }).click();
		await mother.page.getByRole('button', { name: 'آگے بڑھیں' }).click();
		await arriveAt(mother.page, '/plan');
		await expect(mother.page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(mother.page.getByText('The children are at school on time')).toBeVisible();
	});

	await page.goto(family);
	await expect(page.getByText('Live', { exact: true })).toBeVisible();
	await mother.step('she says how it is going', async () => {
		await mother.page.locator('article h4 a').first().click();
		await mother.page.locator('a[href$="/rate"]').click();
		await giveLevel(mother.page, '6');
		await writeNote(mother.page, 'note', 'دو الارم سے مدد ملی');
		await sayToEveryone(mother.page);
		await goOn(mother.page);
		await expect(mother.page).toHaveURL(/\/rate\/sent$/);
	});
	await story.step('the worker’s page changes while she looks at it', async () => {
		await expect(page.getByText('Samira said how it is going. Just now.')).toBeVisible();
		await expect(page.locator('[data-line]').first()).toContainText('Samira');
	});

	const forChild = await inviteBy(page, family, 'Rayan');
	const child = await someone(story, info);
	await child.step('the child opens an invitation of their own', async () => {
		await child.page.goto(forChild);
		await child.page.getByRole('button', { name: 'Start' }).click();
		await child.page.locator('form[action="?/accept"] button').click();
		await arriveAt(child.page, '/me');
		await expect(child.page.getByText('The children are at school on time')).toBeVisible();
	});
	await page.goto(family);
	await child.step('and says a good thing to their worker', async () => {
		await child.page.goto('/me/say');
		await child.page.locator('label.choice').first().click();
		await goOn(child.page);
		await child.page.locator('label.choice:has-text("A good thing")').click();
		await goOn(child.page);
		await child.page.locator('textarea').fill('Breakfast club has pancakes');
		await goOn(child.page);
		await goOn(child.page);
		await expect(child.page).toHaveURL('/me/say/sent');
	});
	await story.step('the worker hears it', () =>
		expect(page.getByText('Breakfast club has pancakes').first()).toBeVisible()
	);
	await mother.step('the mother does not', async () => {
		for (const path of ['/plan', '/tell', '/people', '/dates']) {
			await mother.page.goto(path);
			await expect(mother.page.locator('main')).toBeVisible();
			await expect(mother.page.locator('body')).not.toContainText('pancakes');
		}
	});

	const eve = await someone(story, info);
	await eve.step('the evaluator sees numbers and nobody', async () => {
		await signInAs(eve.page, 'eve');
		await expect(eve.page.locator('main')).toContainText('There is no comparison group.');
		await expect(eve.page.locator('body')).not.toContainText(/Samira|Rayan|pancakes/);
	});
});
