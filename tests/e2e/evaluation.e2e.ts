import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/story';

/** Whether anything in a file shown as text is a name of the demo town. */
const names = /Amina|Zain|Beth|Ngozi|Mick|Marta|Siân|Iqbal|Kerry|Birch|Past family/;
const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** Value by `table row measure`, of a downloaded file. */
async function downloaded(page: Page): Promise<{ name: string; cells: Map<string, string> }> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Download data' }).click()
	]);
	const text = await readFile(await file.path(), 'utf8');
	expect(text.startsWith('\ufeff')).toBe(true);
	expect(text).not.toMatch(names);
	expect(text).not.toMatch(anId);
	const lines = text.slice(1).trim().split('\r\n').slice(1);
	const cells = lines.map((line): [string, string] => {
		const [, , table, row, measure, value] = line.split(',');
		return [`${table} ${row} ${measure}`, value ?? ''];
	});
	return { name: file.suggestedFilename(), cells: new Map(cells) };
}

/** What a row of the table of distances says about children, as one number. */
async function ofChildren(page: Page, row: string): Promise<string> {
	const line = page.getByRole('row', { name: row }).first();
	return (await line.getByRole('cell').first().locator('bdi').first().innerText()).trim();
}

test('the evaluator sees how far families have travelled', async ({ story }) => {
	const { page } = story;
	await story.step('Eve arrives at the latest quarter that is over', async () => {
		await signInAs(page, 'eve');
		await expect(page).toHaveURL(/\/evaluation$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'How far families have travelled'
		);
		await expect(page.getByText('There is no comparison group.')).toBeVisible();
		await expect(page.getByRole('img', { name: /Children: the mean went from/ })).toBeVisible();
		await expect(page.locator('main')).not.toContainText(names);
	});

	await story.step('She asks what c means', async () => {
		await page.getByText('What c and z mean').click();
		await expect(page.getByText('A count of 1 to 5 is shown as c.')).toBeVisible();
	});
});

test('the evaluator takes home the numbers of the page', async ({ story }) => {
	const { page } = story;
	await signInAs(page, 'eve');
	await story.step('She chooses an earlier quarter and downloads it', async () => {
		const quarter = page.getByLabel('Three months');
		const earlier = await quarter.locator('option').nth(1).getAttribute('value');
		await quarter.selectOption(earlier);
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(`/evaluation?quarter=${earlier}&kind=all`);
		const { name, cells } = await downloaded(page);
		expect(name).toBe(`our-plan-${earlier}-all.csv`);
		expect(cells.size).toBeGreaterThan(80);
		expect(await ofChildren(page, 'Asked')).toBe(cells.get('distance child asked'));
		expect(await ofChildren(page, 'Missing')).toBe(cells.get('distance child missing'));
		expect(await ofChildren(page, 'Up')).toBe(cells.get('distance child better'));
		const mean = Number(cells.get('distance child mean_first'));
		expect(await ofChildren(page, 'First, mean')).toBe(mean.toFixed(1));
		const small = [...cells].filter(([key, value]) => {
			const isCount = !/mean_|median_|share_| rate$/.test(key);
			return isCount && Number(value) > 0 && Number(value) < 6;
		});
		expect(small).toEqual([]);
	});

	await story.step('Of one kind of plan, what could point to someone is c', async () => {
		await page.getByLabel('Kind of plan').selectOption('child-protection');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.getByText('Child protection plan ·')).toBeVisible();
		await expect(page.locator('bdi').getByText('c', { exact: true }).first()).toBeVisible();
	});
});

test('the evaluator reads it in Urdu', async ({ story }) => {
	const { page } = story;
	await signInAs(page, 'eve');
	await story.step('From the right', async () => {
		await page.goto('/evaluation?lang=ur');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('خاندان کتنا آگے آئے ہیں');
	});
	await story.step('And what cannot be shown', async () => {
		story.allowStatus(400);
		const answer = await page.goto('/evaluation?lang=ur&quarter=2026-Q9');
		expect(answer?.status()).toBe(400);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('یہ نہیں دکھایا جا سکتا');
	});
});

test('an address nobody offers is refused in plain words', async ({ story }) => {
	const { page } = story;
	story.allowStatus(400);
	await signInAs(page, 'eve');
	for (const query of [
		'quarter=zzz',
		'kind=%3Cscript%3E',
		'quarter=2999-Q1',
		'quarter=',
		'kind='
	]) {
		const file = await page.request.get(`/evaluation/download.csv?${query}`);
		expect([query, file.status()]).toEqual([query, 400]);
		expect(await file.text()).toContain('We do not know those months');
	}
	await story.step('The page says what is wrong and leads back', async () => {
		const answer = await page.goto('/evaluation?quarter=zzz&kind=%3Cscript%3E');
		expect(answer?.status()).toBe(400);
		await expect(page.getByText('We do not know those months')).toBeVisible();
		await expect(page.locator('main')).not.toContainText('script');
	});
	await story.step('Back at the latest months', async () => {
		await page.getByRole('link', { name: 'Show the latest months' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('How far');
	});
});

test('nobody else gets in', async ({ story }) => {
	const { page } = story;
	story.allow404();
	const paths = ['/evaluation', '/evaluation/download.csv', '/evaluation/__data.json'];
	for (const path of paths) {
		const stranger = await page.request.get(path, { maxRedirects: 0 });
		expect([path, await sentAway(stranger)]).toEqual([path, true]);
	}
	for (const person of ['amina', 'zain', 'kerry', 'alex', 'reed']) {
		await page.context().clearCookies();
		await signInAs(page, person);
		for (const path of paths) {
			const answer = await page.request.get(path, { maxRedirects: 0 });
			expect([person, path, await sentAway(answer)]).toEqual([person, path, true]);
		}
	}
	await story.step('The page is not here for an administrator', async () => {
		await page.context().clearCookies();
		await signInAs(page, 'alex');
		const answer = await page.goto('/evaluation');
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
	});
});

/** A redirect, a 404, or SvelteKit's data that says one of them; nothing that was counted. */
async function sentAway(answer: { status(): number; text(): Promise<string> }): Promise<boolean> {
	const body = await answer.text();
	if (body.includes('plan_kind') || body.includes('figures')) return false;
	return [303, 404].includes(answer.status()) || /"redirect"|"status":404/.test(body);
}
