/**
 * A mother and her key worker write to each other in one thread, she says what is in the way of a
 * step, and a separated father learns nothing of another thread.
 */
import type { Page } from '@playwright/test';
import { faceOf } from '../support/addresses';
import { expect, signInAs, test } from '../support/story';

const send = (page: Page) => page.locator('form[action="?/write"] button[type="submit"]').click();
const write = async (page: Page, words: string) => {
	await page.locator('#words').fill(words);
	await send(page);
};
const lines = (page: Page) => page.locator('li[id^="message-"]');

test('Amina writes to her team in Urdu, and Kerry answers', async ({ story, page }, info) => {
	/** Two projects share one town: each writes in a thread of its own. */
	const isPhone = info.project.name === 'phone';
	const hers = isPhone ? 'آپ اور آپ کی ٹیم' : 'پلان کے سب لوگ';
	const kerrys = isPhone ? 'With Amina' : 'Everyone in the plan';
	const asked = `کیا آپ کل آ سکتی ہیں؟ ${info.project.name}`;
	const answered = `Yes, at ten. ${info.project.name}`;

	await story.step('her first page leads to her messages', async () => {
		await signInAs(page, 'amina');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await page.locator('a[href="/talk"]').first().click();
	});

	await story.step('whom she can write to, as people', async () => {
		await expect(page).toHaveURL('/talk');
		await page.getByRole('link', { name: hers }).click();
	});

	await story.step('who reads it and when come before the first word', async () => {
		await expect(page.locator('main')).toContainText('999');
		await expect(page.locator('main')).toContainText('Kerry');
	});

	await story.step('nothing written is no message', async () => {
		story.allowStatus(400);
		await send(page);
		await expect(page.locator('#words')).toHaveAttribute('aria-invalid', 'true');
	});

	await story.step('sent, at the bottom, in her language', async () => {
		await write(page, asked);
		await expect(lines(page).last()).toContainText(asked);
	});

	const kerry = await story.anotherPerson();
	await kerry.step('Kerry sees that there is something to read', async () => {
		await signInAs(kerry.page, 'kerry');
		await kerry.page.getByRole('link', { name: 'Iqbal family' }).first().click();
		await kerry.page.locator('nav a[href$="/talk"]').click();
		await kerry.page.getByRole('link', { name: kerrys }).click();
		await expect(lines(kerry.page).last()).toContainText(asked);
		await expect(lines(kerry.page).last().locator('[lang="ur"]')).toBeVisible();
	});

	await kerry.step('while she looks, what Amina adds comes by itself', async () => {
		await write(page, `${asked} ۔`);
		await expect(lines(kerry.page).last()).toContainText(`${asked} ۔`);
	});

	await kerry.step('she says she has read it, and answers', async () => {
		// What happens live takes the button away before the form is answered with a new page.
		await Promise.all([
			kerry.page.waitForEvent('load'),
			kerry.page.locator('form[action="?/read"] button').click()
		]);
		await expect(kerry.page.locator('form[action="?/read"]')).toHaveCount(0);
		await write(kerry.page, answered);
		await expect(lines(kerry.page).last()).toContainText(answered);
	});

	await story.step('on her first page: new from Kerry', async () => {
		await page.goto('/plan');
		await expect(page.locator('main')).toContainText(/Kerry.* کی طرف سے نیا/);
	});

	await story.step('she reads it, and sees that hers was seen', async () => {
		await page.goto('/talk');
		await page.getByRole('link', { name: hers }).click();
		await expect(lines(page).last()).toContainText(answered);
		await expect(lines(page).nth(-2)).toContainText(/Kerry.* نے دیکھا/);
		await page.locator('form[action="?/read"] button').click();
		await expect(page.locator('form[action="?/read"]')).toHaveCount(0);
	});

	await kerry.step('Kerry sees that she has', async () => {
		await expect(lines(kerry.page).last()).toContainText('Seen by Amina');
	});
});

test('a step cannot go on, and the team is told at once', async ({ story, page }, info) => {
	const isPhone = info.project.name === 'phone';
	const goal = isPhone ? 'امیرہ وقت پر' : 'دونوں بچے';
	const step = page.locator('li[id^="step-"]', { has: page.locator('form[action="?/mark"]') });
	const say = async (ask: string, words = '') => {
		await step.first().locator('details > summary').last().click();
		await step.first().locator('textarea').fill(words);
		await step.first().locator(`button[value="${ask}"]`).click();
	};

	await story.step('her goal', async () => {
		await signInAs(page, 'amina');
		await page.getByRole('link', { name: goal }).first().click();
		await page.waitForURL('**/plan/goals/*');
		if ((await step.first().locator('button[value="yes"], input[name="isDone"]').count()) === 0)
			await Promise.all([
				page.waitForEvent('load'),
				step.first().locator('form[action="?/mark"] button').click()
			]);
	});

	await story.step('she needs help with it', async () => {
		await say('need-help', 'فارم انگریزی میں ہے');
		await expect(step.first()).toContainText('اس میں مدد چاہیے');
		await expect(step.first()).toContainText('فارم انگریزی میں ہے');
	});

	const kerry = await story.anotherPerson();
	await kerry.step('Kerry is asked to look first', async () => {
		await signInAs(kerry.page, 'kerry');
		await kerry.page.getByRole('link', { name: 'Iqbal family' }).first().click();
		await expect(kerry.page.locator('.asks')).toContainText('we need help with this step');
		await expect(kerry.page.locator('main')).toContainText('needs help with');
	});

	await story.step('no service is to be had: it waits, and is not late', async () => {
		await say('no-service');
		await expect(step.first()).toContainText('انتظار');
	});

	await kerry.step('Kerry sees an unmet need, without asking for the page again', async () => {
		await expect(kerry.page.locator('.asks')).toContainText('there is no service to be had');
		await expect(kerry.page.locator('main')).toContainText('unmet need');
	});

	await story.step('it goes on again', async () => {
		await say('going-on');
		await expect(step.first().locator('.way')).toHaveCount(0);
	});
});

test('a separated father learns nothing of what she writes', async ({ story, page }) => {
	const words = 'He was at the door again';
	let hers = '';

	await story.step('Siân writes to her team alone', async () => {
		await signInAs(page, 'sian');
		await page.goto('/talk');
		await page.getByRole('link', { name: 'You and your team' }).click();
		hers = new URL(page.url()).pathname;
		await expect(page.locator('main')).toContainText('Dan');
		await write(page, words);
		await expect(lines(page).last()).toContainText(words);
	});

	const dan = await story.anotherPerson();
	await dan.step('Dan has nothing new, and his own thread only', async () => {
		await signInAs(dan.page, 'dan');
		await expect(dan.page.locator('main')).not.toContainText('New from');
		await dan.page.goto('/talk');
		await expect(dan.page.locator(`a[href="${hers}"]`)).toHaveCount(0);
		await dan.page.getByRole('link', { name: 'You and your team' }).click();
		await expect(dan.page.locator('main')).not.toContainText(words);
	});

	await dan.step('hers is not there, as nothing is', async () => {
		dan.allow404();
		const hidden = await dan.page.request.get(hers);
		const nothing = await dan.page.request.get('/talk/01980000-0000-7000-8000-00000000dead');
		expect(hidden.status()).toBe(404);
		expect(faceOf(await hidden.text())).toBe(faceOf(await nothing.text()));
	});
});

test('Zain is told who at home can read what he writes, before the first word', async ({
	story,
	page
}) => {
	await story.step('to the adult he trusts: nobody at home', async () => {
		await signInAs(page, 'zain');
		await page.goto('/me/talk');
		await page.getByRole('link', { name: 'You and somebody you trust' }).click();
		await expect(page.locator('main')).toContainText('Amina, Kerry Lane');
		await expect(page.locator('main')).not.toContainText('Somebody at home reads this too');
	});

	await story.step('to everyone: his mother is named', async () => {
		await page.getByRole('link', { name: 'Write to somebody else' }).click();
		await page.getByRole('link', { name: 'Everyone in the plan' }).click();
		await expect(page.locator('main')).toContainText('Somebody at home reads this too: Amina');
	});
});
