/** Who has looked at a plan: what a family reads, and a look with a reason from its start to its end. */
import type { Page, TestInfo } from '@playwright/test';
import { expect, signInAs, test } from '../support/story';

interface Cast {
	parent: string;
	/** Somebody of the staff with no place in the family. */
	outsider: string;
	name: string;
	family: string;
	child: { name: string; bornYearsAgo: number };
}

/** The family each project looks at, so that the two never wait for each other. */
function mine(info: TestInfo): Cast {
	return info.project.name === 'phone'
		? {
				...{ parent: 'amina', outsider: 'tom', name: 'Tom Birch', family: 'Iqbal family' },
				child: { name: 'Amira', bornYearsAgo: 7 }
			}
		: {
				...{ parent: 'mick', outsider: 'hina', name: 'Hina Shah', family: 'Doyle family' },
				child: { name: 'Erin', bornYearsAgo: 3 }
			};
}

/** As the demo town says it: see drizzle/seed/tell.ts. */
function birthdayOf({ name, bornYearsAgo }: Cast['child']): string {
	const spread = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 300;
	const days = Math.round(bornYearsAgo * 365.25) + spread;
	const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
	return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

const day = (page: Page) => page.getByRole('main').locator('section');

test('A parent sees who has looked at the plan', async ({ story, page }, info) => {
	const { parent } = mine(info);
	await signInAs(page, parent);
	await page.goto('/people?lang=en');
	await story.step('from the people around them', async () => {
		await expect(page.getByRole('link', { name: 'Who has looked at our plan' })).toBeVisible();
	});
	await story.step('by day, in plain words', async () => {
		await page.getByRole('link', { name: 'Who has looked at our plan' }).click();
		await expect(page).toHaveURL(/\/looked$/);
		await page.goto('/looked?lang=en');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who has looked at our plan');
		await expect(day(page).filter({ hasText: /Kerry Lane\s+Key worker/ })).not.toHaveCount(0);
		await expect(day(page).filter({ hasText: 'Opened your plan 2 times' })).not.toHaveCount(0);
	});
	await story.step('before there was a plan', async () => {
		await page.goto('/looked?before=2000-01-01&lang=en');
		await expect(page.getByText('There is nothing older.')).toBeVisible();
		await page.getByRole('link', { name: 'Back to the newest' }).click();
		await expect(day(page).first()).toBeVisible();
	});
	await story.step('in Urdu', async () => {
		await page.goto('/looked?lang=ur');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('ہمارا پلان کس نے دیکھا');
	});
});

test('It is not there for anyone else', async ({ page, story }) => {
	story.allow404();
	for (const who of ['zain', 'nan', 'kerry', 'eve']) {
		await page.context().clearCookies();
		await signInAs(page, who);
		expect((await page.goto('/looked'))?.status(), who).toBe(404);
	}
	for (const who of ['kerry', 'reed', 'amina', 'alex']) {
		await page.context().clearCookies();
		await signInAs(page, who);
		expect((await page.goto('/oversight'))?.status(), who).toBe(404);
	}
	await signInAs(page, 'nan');
	await page.goto('/people');
	await expect(page.getByRole('link', { name: 'Who has looked at our plan' })).toHaveCount(0);
});

test('Somebody looks with a reason, and everyone who should knows of it', async ({
	story,
	page
}, info) => {
	const { parent, outsider, name, family, child } = mine(info);
	const reason = `Police rang at ${Date.now()}: the child is missing tonight.`;
	const viewport = info.project.use.viewport ?? null;
	const manager = await story.anotherPerson({ viewport });
	const home = await story.anotherPerson({ viewport });
	story.allowStatus(400);
	story.allow404();

	await signInAs(page, outsider);
	await story.step('the form says what it is before it is filled in', async () => {
		await page.goto('/families');
		await page.getByRole('link', { name: 'Look at a family you do not work with' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look with a reason');
	});
	await story.step('a word is no reason, and what was typed stays', async () => {
		await page.getByLabel('Name of the family').fill(family);
		await page.getByLabel('Birthday of a child in it').fill(birthdayOf(child));
		await page.getByLabel('Why do you need to look?').fill('Because');
		await page.getByRole('button', { name: 'Look at this family' }).click();
		await expect(page.getByRole('alert')).toContainText('Say why, in a sentence');
		await expect(page.getByLabel('Name of the family')).toHaveValue(family);
	});
	await story.step('a family that is not named exactly is not found', async () => {
		await page.getByLabel('Why do you need to look?').fill(reason);
		await page.getByLabel('Name of the family').fill(family.slice(0, 4));
		await page.getByRole('button', { name: 'Look at this family' }).click();
		await expect(page.getByRole('alert')).toContainText('We found no family');
		await expect(page.getByLabel('Why do you need to look?')).toHaveValue(reason);
	});
	await story.step('with a reason the family is open to read, and only to read', async () => {
		await page.getByLabel('Name of the family').fill(family);
		await page.getByRole('button', { name: 'Look at this family' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(family);
		await expect(page.getByText('You are looking with a reason until')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Write the plan' })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'I have read what is new' })).toHaveCount(0);
	});
	const address = page.url();
	await story.step('a goal of it too, with nothing to fill in', async () => {
		await page.locator('main a[href*="/goals/"]').first().click();
		await expect(page).toHaveURL(/\/goals\//);
		await expect(page.getByText('You are looking with a reason until')).toBeVisible();
		await expect(page.locator('main form')).toHaveCount(1);
	});
	for (const path of ['/people', '/name', '/invite'])
		expect((await page.request.get(`${address}${path}`)).status(), path).toBe(404);
	const form = { headers: { origin: new URL(address).origin }, form: {} };
	expect((await page.request.post(`${address}?/read`, form)).status()).toBe(404);

	await signInAs(manager.page, 'sue');
	const card = manager.page.locator('article').filter({ hasText: reason });
	await manager.step('a manager is shown it at once', async () => {
		await expect(manager.page.getByRole('link', { name: /^Looks to check \d/ })).toBeVisible();
		await manager.page.getByRole('link', { name: /^Looks to check/ }).click();
		await expect(card).toContainText(`Looked with a reason at ${family}`);
		await expect(card).toContainText('open until');
		await expect(card).toContainText('Not seen yet');
	});

	await signInAs(home.page, parent);
	await home.page.goto('/looked?lang=en');
	const theirs = home.page.getByRole('listitem').filter({ hasText: name });
	const kind = theirs.filter({ hasText: 'They do not work with you.' });
	const before = await kind.count();

	const another = await page.context().newPage();
	await another.goto(address);
	await expect(another.getByText('Live', { exact: true })).toBeVisible();
	await story.step('it ends when they are done', async () => {
		await page.goto('/families');
		await page.getByRole('button', { name: 'I am done' }).click();
		await expect(page.getByText('You are looking with a reason until')).toHaveCount(0);
	});
	expect((await page.request.get(address)).status()).toBe(404);
	await expect(another.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
	await expect(another.getByText('You are looking with a reason until')).toHaveCount(0);
	await another.close();

	await manager.step('the manager says that they have seen it', async () => {
		await manager.page.reload();
		await expect(card).toContainText('ended');
		await card.getByRole('button', { name: 'I have seen this' }).click();
		await expect(card).toContainText('Seen by Sue Hart');
	});
	await manager.step('in Urdu', async () => {
		await manager.page.goto('/oversight?lang=ur');
		await expect(card).toBeVisible();
	});
	await home.step('the family reads of it now, in kind words', async () => {
		await home.page.goto('/looked?lang=en');
		await expect(kind).toHaveCount(Math.max(1, before));
		await expect(home.page.getByText(reason)).toHaveCount(0);
	});
	await story.step('the form in Urdu', async () => {
		await page.goto('/break-glass?lang=ur');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('وجہ کے ساتھ دیکھیں');
	});
});
