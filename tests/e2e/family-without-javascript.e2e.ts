import {
	answerEveryQuestion,
	giveLevel,
	goOn,
	ownTick,
	sayToEveryone,
	writeNote
} from '../support/family-ways';
import { aWav } from '../support/sound';
import { expect, mayBeToldAgain, signInAs, test } from '../support/story';

test.use({ javaScriptEnabled: false });
test('the whole story of a family without JavaScript', async ({ story, page }, info) => {
	/** Two projects share one town: each has a family of its own. */
	const who = info.project.name === 'phone' ? 'ngozi' : 'dan';

	await story.step('home', async () => {
		await signInAs(page, who);
		await expect(page).toHaveURL('/plan');
		await expect(page.locator('script:not([src*="leave-quickly"])')).toHaveCount(0);
	});
	await story.step('a goal', async () => {
		const name = who === 'ngozi' ? 'There is a grown-up' : 'Dan has weekends';
		await page.getByRole('link', { name }).first().click();
		const others = 'script:not([src*="leave-quickly"], [src*="listen"])';
		await expect(page.locator(others)).toHaveCount(0);
	});
	await story.step('a step of their own is ticked, and un-ticked', async () => {
		const before = await ownTick(page).innerText();
		await ownTick(page).click();
		await expect(ownTick(page)).not.toHaveText(before);
		await ownTick(page).click();
		await expect(ownTick(page)).toHaveText(before);
	});
	await story.step('where things are today', () =>
		page.getByRole('link', { name: 'Say how this is going' }).click()
	);
	await story.step('what helped', () => giveLevel(page, '5'));
	await story.step('back, with the number still there', async () => {
		await page.locator('button[name="backTo"]').click();
		await expect(page.locator('input[name="level"][value="5"]')).toBeChecked();
	});
	await story.step('who can see it', async () => {
		await giveLevel(page, '6');
		await writeNote(page, 'note', 'It was a calm week.');
	});
	await story.step('check', async () => {
		await sayToEveryone(page);
		await expect(page.getByText('It was a calm week.')).toBeVisible();
	});
	await story.step('sent', async () => {
		await goOn(page);
		await expect(page.locator('h1')).toHaveText('Thank you. It is sent.');
	});
	await story.step('what else can be said today', async () => {
		await page.getByRole('link', { name: 'Tell us', exact: true }).click();
		await expect(page.getByText(/You last said 6/).first()).toBeVisible();
	});
});

test('questions about the service without JavaScript', async ({ story, page }, info) => {
	/** Each person can answer once, so each project asks somebody else. */
	await signInAs(page, info.project.name === 'phone' ? 'beth' : 'mick');
	const card = page.locator('a[href^="/feedback/"]');
	test.skip(mayBeToldAgain && (await card.count()) === 0, 'answered before, in this town');

	await story.step('who reads it', () => card.click());
	await story.step('the first question', () => page.locator('form button.btn').click());
	await story.step('not wanting to say is an answer', () => answerEveryQuestion(page, 'none'));
	await story.step('check', () => writeNote(page, 'words', ''));
	await story.step('thank you', async () => {
		await goOn(page);
		await expect(page).toHaveURL(/\/thanks$/);
	});
});

test('a goal of our own, pictures and a recording without JavaScript', async ({
	story,
	page
}, info) => {
	await signInAs(page, info.project.name === 'phone' ? 'marta' : 'mick');
	await page.locator('main a[href^="/plan/own-goal/"]').first().click();
	for (const name of ['plain', 'why', 'know'])
		await page.locator(`textarea[name="${name}"]`).fill(`Sundays ${info.project.name} ${name}`);
	const circle = page.locator('input[type="radio"][name="circleId"]').first();
	if ((await circle.count()) > 0) await circle.check();
	await story.step('their own goal', async () => {
		await page.locator('#form button.btn').click();
		await expect(page.locator('h1')).toContainText('Sundays');
		await expect(page.locator('[data-listen]')).toBeHidden();
	});
	await page.locator('a[href$="/rate"]').first().click();
	await giveLevel(page, '7');
	await page.locator('input[name="helped-people"]').check({ force: true });
	await page.locator('button[formaction="?/voice"]').click();
	await story.step('the phone’s own recorder', async () => {
		await expect(page.locator('input[name="voice"]')).toBeVisible();
		await expect(page.locator('[data-recorder]')).toBeHidden();
	});
	await page
		.locator('input[name="voice"]')
		.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: aWav() });
	await goOn(page);
	await expect(page.locator('input[name="helped-people"]')).toBeChecked();
	await goOn(page);
	await sayToEveryone(page);
	await story.step('sent', async () => {
		await goOn(page);
		await expect(page).toHaveURL(/\/rate\/sent$/);
	});
	await story.step('Easy Read, whole', async () => {
		await page.goto('/plan/easy');
		await expect(page.locator('[data-easy="goal"]').first()).toBeVisible();
	});
});
