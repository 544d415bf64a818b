import type { Page } from '@playwright/test';
import { giveLevel, goOn, sayToEveryone, writeNote } from '../support/family-ways';
import { expect, signInAs, test } from '../support/story';

/** A form post from a page of ours, as curl or a broken browser would send it. */
const post = (page: Page, address: string, form: Record<string, string>) =>
	page.request.post(address, {
		form,
		headers: { origin: new URL(page.url()).origin, accept: 'text/html' }
	});

async function toFirstQuestion(page: Page): Promise<string> {
	await page.goto('/tell');
	await page.locator('a[href$="/rate"]').first().click();
	return page.url();
}

test('what is wrong is said at the field, in her language, and nothing is lost', async ({
	story,
	page
}) => {
	story.allowStatus(400);
	await signInAs(page, 'amina');
	await toFirstQuestion(page);

	await story.step('no number chosen', async () => {
		await goOn(page);
		await expect(page.locator('#level-wrong')).toHaveText('ان میں سے ایک چنیں');
		await expect(page.getByRole('alert')).toContainText('کچھ باتیں آپ کی توجہ چاہتی ہیں');
	});
	await story.step('a note far too long stays on the page', async () => {
		await giveLevel(page, '3');
		await writeNote(page, 'note', 'ا'.repeat(2001));
		await expect(page.locator('#note-wrong')).toHaveText('2,000 یا اس سے کم حروف لکھیں');
		expect((await page.locator('textarea').inputValue()).length).toBe(2001);
	});
	await story.step('nobody chosen to see it', async () => {
		await writeNote(page, 'note', 'ٹھیک ہے');
		await goOn(page);
		await expect(page.locator('#circleId-wrong')).toBeVisible();
	});
	await story.step('all of it is still there to check', async () => {
		await sayToEveryone(page);
		await expect(page.getByText('ٹھیک ہے')).toBeVisible();
		await expect(page.getByText('10 میں سے')).toBeVisible();
	});
});

test('markup and signs that turn text round are only words', async ({ story, page }) => {
	await signInAs(page, 'beth');
	await toFirstQuestion(page);
	const hostile = '<script>alert(1)</script> \u202Eevil \'"><img src=x onerror=alert(2)>';
	await story.step('shown as they were typed', async () => {
		await giveLevel(page, '4');
		await writeNote(page, 'note', hostile);
		await sayToEveryone(page);
		await expect(page.getByText('<script>alert(1)</script>')).toBeVisible();
		await expect(page.locator('main img')).toHaveCount(0);
	});
});

test('what no page of ours sends is refused with a 4xx, never a 500', async ({ page }) => {
	await signInAs(page, 'beth');
	const address = await toFirstQuestion(page);
	const key = await page.locator('input[name="key"]').inputValue();
	const everyone = { level: '5', note: '', circleId: crypto.randomUUID(), key };

	for (const [path, form, status] of [
		['?/level', { level: '-1' }, 400],
		['?/send', {}, 400],
		['?/send', { ...everyone, circleId: 'x' }, 400],
		['?/send', everyone, 400],
		['?/send', { ...everyone, key: 'mine' }, 400],
		['?/nothing', everyone, 404]
	] as const) {
		const answer = await post(page, address + path, form);
		expect(answer.status(), `${path} ${JSON.stringify(form)}`).toBe(status);
	}

	const odd = await page.request.post(`${address}?/send`, {
		headers: {
			origin: new URL(address).origin,
			accept: 'text/html',
			'content-type': 'multipart/form-data; boundary=x'
		},
		data: '--x\r\nbroken'
	});
	expect(odd.status()).toBe(400);
	for (const id of ['1', '%00', '..%2f..', crypto.randomUUID()]) {
		const answer = await page.request.get(`/plan/goals/${id}/rate`);
		expect([400, 404], id).toContain(answer.status());
	}
});

test('another site cannot speak for her', async ({ page }) => {
	await signInAs(page, 'beth');
	const address = await toFirstQuestion(page);
	const answer = await page.request.post(`${address}?/level`, {
		form: { level: '5' },
		headers: { origin: 'https://elsewhere.example' }
	});
	expect(answer.status()).toBe(403);
});
