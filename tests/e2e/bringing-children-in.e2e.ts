import { writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { badFiles, fiftyMegabytes } from '../support/bad-census-files';
import { aCensus, aCensusChild } from '../support/census';
import { aTownOf, fileOf } from '../support/census-town';
import { expect, signInAs, test } from '../support/story';

/** Numbers nobody else has, however often the story is told in one town. */
function ownPrefix({ project, workerIndex }: TestInfo): string {
	return `${project.name}${workerIndex}-${Date.now().toString(36)}-`;
}

async function choose(page: Page, name: string, text: string | Uint8Array) {
	const buffer = Buffer.from(text as string);
	await page
		.getByLabel('Census file')
		.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
	await page.getByRole('button', { name: 'Show what would change' }).click();
}

test('children are brought in and given to a key worker', async ({ story, page }, info) => {
	const prefix = ownPrefix(info);
	const town = aTownOf(5, prefix);
	const [first = '', second = ''] = town.map(({ id }) => id);
	const refused = aCensusChild({ id: `${prefix}future`, born: '2190-01-01' });
	const file = aCensus(...town.map(({ xml }) => xml), refused);
	const child = (id: string) => page.getByRole('listitem').filter({ hasText: id });

	await story.step('the administrator chooses where to begin', async () => {
		await signInAs(page, 'alex');
		await page.goto('/imports');
	});

	await story.step('the file is shown child by child', async () => {
		await choose(page, 'census.xml', file);
		await expect(page.getByText('5 children to create')).toBeVisible();
		await expect(page.getByText('1 child refused')).toBeVisible();
		await expect(child(first).first()).toContainText('Line 11');
		await expect(child(first).first()).toContainText('Referral: 8 January 2024');
	});

	await story.step('only those refused are shown, with the reason', async () => {
		await page.getByRole('radio', { name: '1 child refused' }).check();
		await expect(page.getByText('the birth date is in the future')).toBeVisible();
		await expect(page.getByText(first)).toBeHidden();
	});

	await story.step('they are brought in', async () => {
		await page.getByRole('button', { name: 'Bring these children in' }).click();
		await expect(page.getByText('5 children created')).toBeVisible();
	});

	await story.step('the same file again changes nothing', async () => {
		await page.goto('/imports');
		await choose(page, 'census.xml', file);
		await expect(page.getByText('This file changes nothing here.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Bring these children in' })).toBeHidden();
	});

	await story.step('a key worker has to be named', async () => {
		await page.goto('/imports/waiting');
		story.allowStatus(400);
		await page.getByRole('button', { name: first }).click();
		await expect(page.getByRole('alert')).toBeVisible();
	});

	await story.step('a brother and a sister are given to Kerry, one by one', async () => {
		await page.getByLabel('Key worker').selectOption('Kerry Lane');
		await page.getByRole('button', { name: first }).click();
		await expect(page.getByText('The key worker can see 1 child now.')).toBeVisible();
		await page.getByRole('button', { name: second }).click();
		await expect(page.getByRole('button', { name: second })).toBeHidden();
		await expect(page.getByRole('button', { name: first })).toBeHidden();
	});

	await story.step('all the others of the file are given to Tom', async () => {
		await page.getByLabel('Key worker').selectOption('Tom Birch');
		const rest = page.getByRole('region').filter({ hasText: prefix });
		await rest.getByRole('button', { name: 'Give all of these 3' }).click();
		await expect(page.getByText('The key worker can see 3 children now.')).toBeVisible();
		await expect(page.getByText(prefix)).toHaveCount(0);
	});

	const kerry = await story.anotherPerson({ viewport: page.viewportSize() });
	const desk = kerry.page;
	await kerry.step('Kerry finds them among her families', async () => {
		await signInAs(desk, 'kerry');
		await desk.goto(`/families?q=${prefix}`);
		await expect(desk.getByRole('link', { name: first })).toBeVisible();
		await expect(desk.getByRole('link', { name: second })).toBeVisible();
	});

	await kerry.step('and makes them one family', async () => {
		await desk.getByRole('link', { name: first }).click();
		await desk.waitForURL(/families\/[\da-f-]{36}$/);
		await desk.goto(`${desk.url()}/join`);
		await desk.getByLabel(second).check();
		await desk.getByRole('button', { name: 'Continue' }).click();
		await desk.getByRole('button', { name: 'Join them' }).click();
		await expect(desk.getByText(second).first()).toBeVisible();
		await desk.goto(`/families?q=${prefix}`);
		await expect(desk.getByRole('link', { name: first })).toBeVisible();
		await expect(desk.getByRole('link', { name: second })).toHaveCount(0);
	});
});

test('a file larger than any other form may be is read', async ({ page }, info) => {
	await signInAs(page, 'alex');
	await page.goto('/imports');
	const file = fileOf(aTownOf(1500, ownPrefix(info)));
	expect(file.length).toBeGreaterThan(1024 * 1024);
	await choose(page, 'town.xml', file);
	await expect(page.getByText('1500 children to create')).toBeVisible();
	await expect(page.getByText('Only the first 500 children are shown here.')).toBeVisible();
});

test('a file that cannot be used is refused and changes nothing', async ({ story, page }, info) => {
	for (const status of [400, 413, 415, 422]) story.allowStatus(status);
	await signInAs(page, 'alex');
	await page.goto('/imports');
	const refusal = page.getByRole('alert');

	await story.step('no file at all', async () => {
		await page.getByRole('button', { name: 'Show what would change' }).click();
		await expect(refusal).toContainText('Please choose a file first.');
	});

	for (const { what, bytes, line } of badFiles) {
		await test.step(what, async () => {
			await page.goto('/imports');
			await choose(page, what, bytes);
			await expect(refusal).toContainText('This file cannot be used');
			await expect(refusal).toContainText('Nothing was changed.');
			if (line !== null) await expect(refusal).toContainText(`in line ${line}.`);
		});
	}

	await story.step('50 MB', async () => {
		const path = info.outputPath('large.xml');
		await writeFile(path, new Uint8Array(fiftyMegabytes).fill(60));
		await page.getByLabel('Census file').setInputFiles(path);
		await page.getByRole('button', { name: 'Show what would change' }).click();
		await expect(refusal).toContainText('The limit is 25 MB.');
	});

	await story.step('in Urdu', async () => {
		await page.goto('/imports?lang=ur');
		await expect(page.getByRole('heading', { name: 'بچوں کا اندراج' })).toBeVisible();
	});
});

test('nobody but an administrator finds the door', async ({ story, page }) => {
	story.allow404();
	for (const path of ['/imports', '/imports/done', '/imports/waiting']) {
		await page.goto(path);
		await expect(page).toHaveURL(/sign-in/);
	}
	await signInAs(page, 'kerry');
	for (const path of ['/imports', '/imports/done', '/imports/waiting'])
		expect((await page.goto(path))?.status()).toBe(404);
});
