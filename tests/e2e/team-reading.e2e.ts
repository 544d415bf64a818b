/** The team reads: their families, one family, one goal, and it changes while they look. */
import type { Page, TestInfo } from '@playwright/test';
import { giveLevel, goOn, sayToEveryone, writeNote } from '../support/family-ways';
import { expect, signInAs, test, type Story } from '../support/story';

/** The family each project writes to, so that the two never wait for each other. */
function mine(info: TestInfo) {
	return info.project.name === 'phone'
		? { parent: 'mick', name: 'Mick', family: 'Doyle family' }
		: { parent: 'marta', name: 'Marta', family: 'Nowak family' };
}

async function openFamily(page: Page, family: string): Promise<void> {
	await page.goto('/families');
	await page.getByRole('rowheader').getByRole('link', { name: family }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(family);
}

/** A parent says a number for their first goal, told to everyone in the plan. */
async function rates(page: Page, level: string): Promise<void> {
	await page.goto('/plan');
	await page.locator('article h4 a').first().click();
	await page.getByRole('link', { name: 'Say how this is going' }).click();
	await giveLevel(page, level);
	await writeNote(page, 'note', 'We try.');
	await sayToEveryone(page);
	await goOn(page);
	await expect(page.getByRole('heading', { name: 'Thank you. It is sent.' })).toBeVisible();
}

test('A key worker sees which families need a look', async ({ story, page }) => {
	await signInAs(page, 'kerry');
	await story.step('the caseload', async () => {
		await page.goto('/families');
		await expect(page.getByRole('heading', { name: 'My families', exact: true })).toBeVisible();
		await expect(page.getByText('Live', { exact: true })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Marsh family' }).first()).toBeVisible();
		await expect(page.getByText('1 promise of ours is late')).toBeVisible();
	});
	await story.step('found by a child’s name', async () => {
		await page.getByRole('searchbox').fill('Tyler');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.locator('[data-family]')).toHaveCount(1);
		await expect(page.locator('[data-family]')).toContainText('Marsh family');
	});
	await story.step('nobody of that name', async () => {
		await page.goto('/families?q=zzzz&sort=name');
		await expect(page.getByText('Nobody of that name is here.')).toBeVisible();
	});
	await story.step('in Urdu', async () => {
		await page.goto('/families?lang=ur');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('میرے خاندان');
	});
});

test('One family at a glance, with what to ask first', async ({ story, page }) => {
	await signInAs(page, 'kerry');
	await story.step('everyone’s numbers side by side', async () => {
		await openFamily(page, 'Okafor family');
		await expect(page.getByText('Ngozi says 8, Adaeze says 3.')).toBeVisible();
		await expect(page.locator('[data-goal]').first()).toContainText('points between the furthest');
	});
	await story.step('in Urdu', async () => {
		await page.goto(`${page.url()}?lang=ur`);
		await expect(page.getByText('فیصلے سے پہلے پوچھیں')).toBeVisible();
	});
	await story.step('a goal with both its ledgers', async () => {
		await openFamily(page, 'Okafor family');
		await page.locator('[data-goal] a').first().click();
		await expect(page.getByRole('heading', { name: 'What was done' })).toBeVisible();
		await expect(
			page.getByRole('heading', { name: 'What is different for the child' })
		).toBeVisible();
	});
	await story.step('the goal in Urdu', async () => {
		await page.goto(`${page.url()}?lang=ur`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
	});
});

test('A teacher works with one family and writes no plan', async ({ story, page }) => {
	await signInAs(page, 'reed');
	await story.step('sees one family and no writing', async () => {
		await openFamily(page, 'Iqbal family');
		await expect(page.getByRole('link', { name: 'Write a plan' })).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Invite somebody' })).toHaveCount(0);
	});
	await story.step('other families are not there', async () => {
		story.allow404();
		const response = await page.goto(`/families/${crypto.randomUUID()}`);
		expect(response?.status()).toBe(404);
	});
});

test('What I know is kept with how I know it', async ({ story, page }, info) => {
	const { family } = mine(info);
	const words = `Seen at the door ${Date.now()}`;
	await signInAs(page, 'kerry');
	await openFamily(page, family);
	await page.locator('[data-goal] a').first().click();
	await story.step('what is missing is asked at its field, and what was typed stays', async () => {
		story.allowStatus(400);
		await page.getByLabel('What was it?').fill(words);
		await page.getByRole('button', { name: 'Add this' }).click();
		await expect(page.getByRole('alert')).toContainText('Choose one of these');
		await expect(page.getByLabel('What was it?')).toHaveValue(words);
	});
	await story.step('then it is in its ledger', async () => {
		await page.getByRole('radio', { name: 'Something was done' }).check();
		await page.getByRole('radio', { name: 'I saw it' }).check();
		await page.getByRole('button', { name: 'Add this' }).click();
		await expect(page.locator('section.done')).toContainText(words);
	});
});

test('The page changes while a parent speaks, and catches up', async ({ story, page }, info) => {
	const { parent, name, family } = mine(info);
	const other: Story = await story.anotherPerson();
	await signInAs(other.page, parent);
	await signInAs(page, 'kerry');
	const newest = page.locator('[data-line]').first();
	const said = `${name} said how it is going. Just now.`;

	await story.step('the family page is open and live', async () => {
		await openFamily(page, family);
		await expect(page.getByText('Live', { exact: true })).toBeVisible();
	});
	const before = await newest.getAttribute('data-line');
	await rates(other.page, '6');
	await story.step('it changes by itself, and says who spoke', async () => {
		await expect(newest).not.toHaveAttribute('data-line', before ?? '');
		await expect(newest).toContainText(name);
		await expect(page.getByText(said)).toBeVisible();
	});

	const seen = await newest.getAttribute('data-line');
	story.allowLost();
	await page.context().setOffline(true);
	await expect(page.getByText('Reconnecting… what you see may be a little old')).toBeVisible();
	await rates(other.page, '7');
	await expect(newest).toHaveAttribute('data-line', seen ?? '');
	await story.step('back again, it catches up', async () => {
		await page.context().setOffline(false);
		await expect(page.getByText('Live', { exact: true })).toBeVisible();
		await expect(newest).not.toHaveAttribute('data-line', seen ?? '');
	});

	const caughtUp = await newest.getAttribute('data-line');
	await page.route('**/__data.json*', (route) => route.abort('internetdisconnected'), { times: 1 });
	await rates(other.page, '6');
	await story.step('what could not be read is asked for again, and the page stays', async () => {
		await expect(newest).not.toHaveAttribute('data-line', caughtUp ?? '');
	});

	await page.goto('/families');
	await expect(page.getByText('Live', { exact: true })).toBeVisible();
	await rates(other.page, '5');
	await story.step('the caseload says so too', async () => {
		const row = page.locator('[data-family]').filter({ hasText: family });
		await expect(row.getByText('New', { exact: true })).toBeVisible();
		await expect(row).toContainText('Today');
	});
});

test('It is whole without a script', async ({ story }) => {
	const plain = await story.anotherPerson({ javaScriptEnabled: false });
	await signInAs(plain.page, 'kerry');
	await plain.step('the family page, with a plain way to load it again', async () => {
		await plain.page.goto('/families?q=Okafor');
		await plain.page.getByRole('link', { name: 'Okafor family' }).first().click();
		await expect(plain.page.getByText('This page does not change by itself.')).toBeVisible();
		await expect(plain.page.locator('[data-goal]').first()).toBeVisible();
	});
});
