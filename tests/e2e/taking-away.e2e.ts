import { readFile } from 'node:fs/promises';
import { expect, signInAs, test } from '../support/story';

/** Bottom of the page first: what is fixed to the screen is not on paper. */
const shownOnPaper = (selector: string) => `${selector}:not(.no-print, .no-print *)`;

test('Home says what is new since last time, and leads there', async ({ story, page }, info) => {
	const [key, family] =
		info.project.name === 'phone' ? ['beth', 'Marsh family'] : ['ngozi', 'Okafor family'];
	await signInAs(page, 'kerry');
	await page.getByRole('link', { name: family }).first().click();
	await page.locator('main a[href*="/goals/"]').first().click();
	const form = page.locator('form[action^="?/evidence"]');
	await form.locator('textarea[name="words"]').fill('A bed was put up, and it is dry');
	await form.locator('input[name="kind"][value="different"]').check();
	await form.locator('input[name="source"][value="saw"]').check();
	await form.locator('button.btn').click();
	await expect(page.getByText('A bed was put up').first()).toBeVisible();

	// Away from the page that listens, which would say in its console that it was ended.
	await page.goto('/help');
	await page.context().clearCookies();
	await signInAs(page, key);
	for (const language of ['ur', 'en'])
		await story.step(`what is new, in ${language}`, async () => {
			await page.goto(`/plan?lang=${language}`);
			await expect(page.locator('[data-new="something"]')).toBeVisible();
		});
	const fresh = page.locator('[data-new="something"]');
	await expect(fresh).toContainText('Key worker: wrote what was seen');
	await story.step('and what it was', async () => {
		await fresh.getByRole('link').first().click();
		await expect(page.getByText('A bed was put up').first()).toBeVisible();
	});
});

test('The plan on paper, in her language', async ({ story, page }) => {
	await signInAs(page, 'amina');
	await page.goto('/plan?lang=ur');
	await story.step('her plan on paper', async () => {
		await page.locator('a[href="/plan/paper"]').click();
		await expect(page.locator('[data-paper-goal]').first()).toBeVisible();
		await expect(page.locator('[data-print]')).toBeVisible();
	});
	const goals = await page.locator('[data-paper-goal] h3').allInnerTexts();
	expect(goals.length).toBeGreaterThan(1);
	await story.step('as a printer gets it', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('nav')).toBeHidden();
		await expect(page.locator('[data-leave]')).toBeHidden();
		await expect(page.locator('h1')).toBeHidden();
		await expect(page.locator(shownOnPaper('[data-paper]'))).toBeVisible();
		await expect(page.locator('[data-paper]')).toContainText('0800 1111');
	});
	await page.emulateMedia({ media: 'screen' });
	const own = await page.goto('/plan?lang=ur');
	const shown = (await own?.text()) ?? '';
	for (const goal of goals) expect(shown).toContain(goal.replaceAll('\u00a0', ' '));
});

test('Without JavaScript the paper says how it is printed', async ({ browser, baseURL }, info) => {
	const { viewport = null } = info.project.use;
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport,
		...(baseURL ? { baseURL } : {})
	});
	const page = await context.newPage();
	await signInAs(page, 'tara');
	await page.goto('/plan/paper?lang=en');
	await expect(page.locator('[data-print]')).toBeHidden();
	await expect(
		page.getByText('You can open the menu of your browser and choose Print.')
	).toBeVisible();
	await expect(page.locator('[data-paper-goal]').first()).toBeVisible();
	await context.close();
});

test('A copy of everything of mine is two files that need nothing else', async ({
	story,
	page,
	context
}, info) => {
	const [key, child] = info.project.name === 'phone' ? ['marta', 'Ola'] : ['mick', 'Erin'];
	const words = `Only for my own copy ${info.project.name} ${Date.now()}`;
	await signInAs(page, key);
	await page.goto('/talk');
	const thread = page.locator('main a[href^="/talk/"]').first();
	await thread.click();
	await page.locator('textarea').first().fill(words);
	await page.locator('main form[method="POST"] button.btn').last().click();
	await expect(page.getByText(words)).toBeVisible();

	for (const language of ['ur', 'en'])
		await story.step(`what it holds is said first, in ${language}`, async () => {
			await page.goto(`/account/my-data?lang=${language}`);
			await expect(page.locator('a[download]')).toHaveCount(2);
		});
	const save = async (path: string) => {
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.locator(`a[href="${path}"]`).click()
		]);
		return { name: saved.suggestedFilename(), file: await saved.path() };
	};
	const { name, file } = await save('/account/my-data/file');
	expect(name).toBe('our-plan.html');
	await context.setOffline(true);
	const alone = await context.newPage();
	const asked: string[] = [];
	alone.on('request', (request) => asked.push(request.url()));
	await alone.setContent(await readFile(file, 'utf8'));
	await expect(alone.locator('[data-paper-goal]').first()).toBeVisible();
	await expect(alone.getByText(words)).toBeVisible();
	expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
	await alone.close();
	await context.setOffline(false);

	const fhir = await save('/account/my-data/fhir');
	const bundle = JSON.parse(await readFile(fhir.file, 'utf8')) as {
		resourceType: string;
		entry: { resource: { resourceType: string } }[];
	};
	expect(bundle.resourceType).toBe('Bundle');
	const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
	for (const kind of ['RelatedPerson', 'CarePlan', 'Goal', 'Communication'])
		expect([...kinds]).toContain(kind);
	expect(JSON.stringify(bundle)).toContain(words);
	expect(JSON.stringify(bundle)).toContain(child);
});
