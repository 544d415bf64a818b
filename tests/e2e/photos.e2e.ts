/** A photo of a goal: added on a phone, made ready, seen by those it is for, and taken back. */
import type { Page, TestInfo } from '@playwright/test';
import { aLargePhoto, aPhoto } from '../support/hostile-photos';
import { expect, signInAs, test, type Story } from '../support/story';

const megabyte = 1024 * 1024;
const jpeg = (buffer: Buffer, name = 'IMG_2041.jpg') => ({ name, mimeType: 'image/jpeg', buffer });
const choose = (page: Page, file: ReturnType<typeof jpeg>) =>
	page.locator('input[type="file"]').setInputFiles(file);
const send = (page: Page) => page.locator('#form button[type="submit"]').click();
const figure = (page: Page, words: string) => page.locator('#photos figure', { hasText: words });

/** A goal of the parent's own pages, by some of its words. */
async function toGoal(page: Page, words: string): Promise<void> {
	await page.goto('/plan');
	await page.getByRole('link', { name: words }).first().click();
	await expect(page.locator('#photos')).toBeVisible();
}

async function someone(story: Story, info: TestInfo, key: string): Promise<Story> {
	const { viewport = null, baseURL = '' } = info.project.use;
	const other = await story.anotherPerson({ viewport, baseURL, locale: 'en-GB' });
	await signInAs(other.page, key);
	return other;
}

/** Its own each time the story is told: two projects share one town. */
const wordsOf = (info: TestInfo) => `The calendar by the door ${info.project.name} ${Date.now()}`;
const shared = 'Molly can move between two homes';

test('A mother shows a photo to her team, and her child’s father learns nothing', async ({
	story,
	page
}, info) => {
	const words = wordsOf(info);
	story.allowStatus(400);
	story.allowStatus(413);
	story.allowStatus(415);
	await signInAs(page, 'sian');

	await story.step('the form says what to look for first', async () => {
		await toGoal(page, shared);
		await page.locator('#photos a.btn').click();
		await expect(page.getByText('can show where somebody lives')).toBeVisible();
	});

	await story.step(
		'nothing chosen is said at the photo, and her words are still there',
		async () => {
			await page.getByLabel('What does it show?').fill(words);
			await page.locator('input[name="circleId"]').nth(1).check();
			await send(page);
			await expect(page.locator('input[type="file"]')).toHaveAttribute('aria-invalid', 'true');
			await expect(page.getByLabel('What does it show?')).toHaveValue(words);
		}
	);

	await story.step('too big is said there too, and her words are still there', async () => {
		await choose(page, jpeg(Buffer.alloc(40 * megabyte)));
		await send(page);
		await expect(page.locator('#photo-wrong')).toContainText('10 MB');
		await expect(page.getByLabel('What does it show?')).toHaveValue(words);
		await expect(page.locator('input[name="circleId"]').nth(1)).toBeChecked();
	});

	await story.step('so is what is no photo, whatever it is called', async () => {
		await choose(page, jpeg(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')));
		await send(page);
		await expect(page.getByText('This is not a photo we can take').first()).toBeVisible();
		await expect(page.getByLabel('What does it show?')).toHaveValue(words);
	});

	await story.step('a real one is getting ready, for nobody but her', async () => {
		await choose(page, jpeg(await aLargePhoto(8000, 6000, true)));
		await send(page);
		await expect(page).toHaveURL(/#photos$/);
		await expect(figure(page, words).getByRole('status')).toBeVisible();
	});

	await story.step('and is there when she looks again', async () => {
		await expect(async () => {
			const again = figure(page, words).getByRole('link', { name: 'Look again' });
			if ((await again.count()) > 0) await again.click();
			await expect(figure(page, words).locator('img')).toBeVisible({ timeout: 1000 });
		}).toPass();
		await expectDrawn(page, words);
		await expect(figure(page, words)).toContainText('For one parent and the team only');
	});
	const src = (await figure(page, words).locator('img').getAttribute('src')) ?? '';
	const goal = new URL(page.url()).pathname;

	const kerry = await someone(story, info, 'kerry');
	await kerry.step('her key worker sees it', async () => {
		await toFamilyGoal(kerry.page, 'Hughes', shared);
		await expectDrawn(kerry.page, words);
	});

	const dan = await someone(story, info, 'dan');
	await dan.step('his father’s page has nothing of it', async () => {
		await dan.page.goto(goal);
		await expect(dan.page.locator('h1')).toContainText(shared);
		const html = await dan.page.content();
		for (const hidden of [words, src, src.split('/').at(-1) ?? src])
			expect(html).not.toContain(hidden);
	});
	const [his, nobodys] = await Promise.all(
		[src, '/photos/01980000-0000-7000-8000-00000000dead'].map((path) => dan.page.request.get(path))
	);
	expect([his?.status(), nobodys?.status()]).toEqual([404, 404]);

	await expectAPictureAlone(page, src);

	await story.step('she takes it back', async () => {
		await figure(page, words).getByRole('button', { name: 'Take it back' }).click();
		await expect(figure(page, words)).toContainText('You took this photo back');
		await expect(figure(page, words).locator('img')).toHaveCount(0);
	});
	expect((await page.request.get(src)).status()).toBe(404);
	await kerry.step('and it is gone for her worker', async () => {
		await kerry.page.reload();
		await expect(kerry.page.locator('h1')).toBeVisible();
		await expect(kerry.page.getByText(words)).toHaveCount(0);
	});
});

/** The picture has come, and is as large as it is shown to be. */
async function expectDrawn(page: Page, words: string): Promise<void> {
	const picture = figure(page, words).locator('img');
	await picture.scrollIntoViewIfNeeded();
	await expect
		.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
		.toBe(1600);
}

async function expectAPictureAlone(page: Page, src: string): Promise<void> {
	const answer = await page.request.get(src);
	expect(answer.status()).toBe(200);
	expect(answer.headers()).toMatchObject({
		'content-type': 'image/jpeg',
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store',
		'content-disposition': 'inline; filename="photo.jpg"',
		'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
		'cross-origin-resource-policy': 'same-origin'
	});
}

async function toFamilyGoal(page: Page, family: string, goal: string): Promise<void> {
	await page.goto('/families');
	await page.getByRole('link', { name: family }).first().click();
	await page.getByRole('link', { name: goal }).first().click();
	await expect(page.locator('h1')).toContainText(goal);
}

test('Amina adds a photo in Urdu, without JavaScript', async ({ story }, info) => {
	const words = `صبح کا چارٹ ${info.project.name} ${Date.now()}`;
	const { viewport = null, baseURL = '' } = info.project.use;
	const options = { viewport, baseURL, javaScriptEnabled: false, locale: 'ur-PK' };
	const amina = await story.anotherPerson(options);
	const { page } = amina;
	amina.allowStatus(400);
	await signInAs(page, 'amina');

	await amina.step('the form, from right to left', async () => {
		await toGoal(page, 'امیرہ وقت پر');
		await page.locator('#photos a.btn').click();
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.locator('h1')).toHaveText('تصویر شامل کریں');
	});
	await amina.step('a photo without words is refused in Urdu', async () => {
		await choose(page, jpeg(await aPhoto(300, 200)));
		await send(page);
		await expect(page.getByText('تصویر دوبارہ چنیں').first()).toBeVisible();
	});
	await amina.step('with words it is there, for everyone', async () => {
		await choose(page, jpeg(await aPhoto(300, 200)));
		await page.locator('input[name="words"]').fill(words);
		const circles = page.locator('input[type="radio"][name="circleId"]');
		if ((await circles.count()) > 0) await circles.first().check();
		await send(page);
		await expect(async () => {
			await page.reload();
			await expect(figure(page, words).locator('img')).toBeVisible({ timeout: 1000 });
		}).toPass();
	});
	await amina.step('and can be taken back', async () => {
		await figure(page, words).locator('form button').click();
		await expect(figure(page, words).locator('img')).toHaveCount(0);
	});
});
