import type { Page } from '@playwright/test';
import {
	answerEveryQuestion,
	giveLevel,
	goOn,
	ownTick,
	sayToEveryone,
	writeNote
} from '../support/family-ways';
import { faceOf } from '../support/addresses';
import { expect, mayBeToldAgain, signInAs, test } from '../support/story';

/** What the page says; what somebody said in a language of theirs stands as they said it. */
const words = async (page: Page) => {
	const quoted = await page.locator('main [data-said-with] blockquote').allInnerTexts();
	const all = await page.locator('main').innerText();
	return quoted.reduce((rest, quote) => rest.replace(quote, ''), all);
};
/** Capital letters at the start of a word: names and places, which stay as they are written. */
const englishIn = (text: string) =>
	(text.match(/[A-Za-z][A-Za-z’' ]*/g) ?? []).filter((run) => /\b[a-z]{2,}/.test(run));

test('Amina reads, rates and ticks in Urdu', async ({ story, page }, info) => {
	/** Two projects share one town: each ticks a step of its own. */
	const goal = info.project.name === 'phone' ? 'امیرہ وقت پر' : 'دونوں بچے';

	await story.step('she picks her language before anything else', async () => {
		await page.goto('/language?back=/demo');
		await page.locator('button[value="ur"]').click();
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	});

	await story.step('home: good news, what goes well, goals, next meeting', async () => {
		await signInAs(page, 'amina');
		await expect(page).toHaveURL('/plan');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
		await expect(page.locator('h1')).toContainText('سلام');
		expect(englishIn(await words(page))).toEqual([]);
	});

	await story.step('the path of stones runs from the right', async () => {
		const stones = page.locator('svg[role="img"] .stone ellipse');
		const [first, last] = [await stones.nth(0).boundingBox(), await stones.nth(10).boundingBox()];
		expect(first?.x ?? 0).toBeGreaterThan(last?.x ?? 0);
	});

	await story.step('one goal, all of it in Urdu', async () => {
		await page.getByRole('link', { name: goal }).first().click();
		await expect(page.locator('h1')).toContainText(goal);
		expect(englishIn(await words(page))).toEqual([]);
	});

	await story.step('its words as they were written are one touch away', async () => {
		await page.locator('details').first().locator('summary').click();
		await expect(page.locator('details [lang="en"]').first()).toBeVisible();
	});

	await story.step('a step of her own is ticked, and un-ticked', async () => {
		const before = await ownTick(page).innerText();
		await ownTick(page).click();
		await expect(ownTick(page)).not.toHaveText(before);
		await ownTick(page).click();
		await expect(ownTick(page)).toHaveText(before);
	});

	await story.step('where things are today', async () => {
		await page.getByRole('link', { name: 'بتائیں یہ کیسا چل رہا ہے' }).click();
		const ends = ['0', '5'].map((level) => page.locator(`label.stone:has([value="${level}"])`));
		const [none, half] = await Promise.all(ends.map((stone) => stone.boundingBox()));
		expect(none?.x ?? 0, '0 stands at the right').toBeGreaterThan(half?.x ?? 0);
	});

	await story.step('what helped', () => giveLevel(page, '7'));
	await story.step('who can see it', () => writeNote(page, 'note', 'الارم نے پھر مدد کی'));
	await story.step('check', async () => {
		await sayToEveryone(page);
		await expect(page.getByText('الارم نے پھر مدد کی')).toBeVisible();
	});
	await story.step('changing an answer keeps the others', async () => {
		await page.locator('button[name="to"][value="level"]').click();
		await expect(page.locator('input[type="radio"][name="level"][value="7"]')).toBeChecked();
		await giveLevel(page, '8');
		await expect(page.getByText('الارم نے پھر مدد کی')).toBeVisible();
	});
	await story.step('sent, and what happens next', async () => {
		await goOn(page);
		await expect(page).toHaveURL(/\/rate\/sent$/);
		await expect(page.locator('h1')).toHaveText('شکریہ۔ آپ کا جواب پہنچ گیا۔');
	});
});

test('Amina answers questions about the service', async ({ story, page }, info) => {
	/** Each person can answer once, so each project asks somebody else. */
	await signInAs(page, info.project.name === 'phone' ? 'amina' : 'marta');
	const card = page.locator('a[href^="/feedback/"]');
	test.skip(mayBeToldAgain && (await card.count()) === 0, 'answered before, in this town');

	await story.step('who reads it, before the first question', () => card.click());
	const address = page.url();
	await story.step('the first question', () => page.locator('form button.btn').click());
	await story.step('anything else', () => answerEveryQuestion(page, '4'));
	await story.step('check', async () => {
		await writeNote(page, 'words', 'Please ring before you come.');
		await expect(page.getByText('Please ring before you come.')).toBeVisible();
	});
	await story.step('thanked for, once', async () => {
		await goOn(page);
		await expect(page).toHaveURL(/\/thanks$/);
		await page.goto(address);
		await expect(page).toHaveURL(/\/thanks$/);
		await page.goto('/plan');
		await expect(card).toHaveCount(0);
	});
});

test('Beth finds her way round in English', async ({ story, page }) => {
	await story.step('home', async () => {
		await signInAs(page, 'beth');
		await expect(page.locator('h1')).toHaveText('Hello, Beth. Here is your family’s plan.');
	});
	await story.step('what she can say something about', async () => {
		await page.getByRole('link', { name: 'Tell us how it is going' }).click();
		await expect(page).toHaveURL('/tell');
	});
	await story.step('she says where things are', () =>
		page.getByRole('link', { name: 'Say how this is going' }).first().click()
	);
	await story.step('and sends it', async () => {
		await giveLevel(page, 'none');
		await writeNote(page, 'note', '');
		await sayToEveryone(page);
		await expect(page.getByText('I do not want to say')).toBeVisible();
		await goOn(page);
		await expect(page.locator('h1')).toHaveText('Thank you. It is sent.');
	});
	await story.step('dates', () => page.getByRole('link', { name: 'Dates', exact: true }).click());
	await story.step('people', () => page.getByRole('link', { name: 'People', exact: true }).click());
	await story.step('help', () => page.getByRole('link', { name: 'Help', exact: true }).click());
});

test('Siân and Dan are separated, and each has a goal of their own', async ({ story, page }) => {
	await story.step('Siân reads hers', async () => {
		await signInAs(page, 'sian');
		await expect(page.getByText('Siân and Molly feel safe at home')).toBeVisible();
		expect(await page.content()).not.toContain('Dan has weekends without drinking');
	});
	const goal = await page
		.getByRole('link', { name: 'Siân and Molly feel safe' })
		.getAttribute('href');
	const dan = await story.anotherPerson();
	await dan.step('Dan reads his', async () => {
		await signInAs(dan.page, 'dan');
		await expect(dan.page.getByText('Dan has weekends without drinking')).toBeVisible();
		expect(await dan.page.content()).not.toContain('feel safe at home');
	});
	await dan.step('hers is not there for him, just as what does not exist', async () => {
		dan.allow404();
		const nowhere = `/plan/goals/${crypto.randomUUID()}`;
		const bodies = [];
		for (const address of [goal ?? '', nowhere]) {
			const answer = await dan.page.goto(address);
			expect(answer?.status()).toBe(404);
			const body = (await answer?.text()) ?? '';
			bodies.push(faceOf(body));
		}
		expect(bodies[0]).toBe(bodies[1]);
	});
});

test('Gwen’s plan is over, and what she made better is still there', async ({ story, page }) => {
	await story.step('home', async () => {
		await signInAs(page, 'gwen');
		await expect(page.getByText('This is what you made better, and it held:')).toBeVisible();
	});
	await story.step('the goal that held', async () => {
		await page.getByRole('link', { name: 'Rhys goes to school every day' }).click();
		await expect(page.getByText('Good enough now')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Say how this is going' })).toHaveCount(0);
	});
	await story.step('nothing new can be said about it', async () => {
		await page.goto(`${page.url()}/rate`);
		await expect(page.getByText('This goal is closed')).toBeVisible();
	});
});

test('Tara’s children have a plan each, strengths before worries', async ({ story, page }) => {
	await story.step('home', async () => {
		await signInAs(page, 'tara');
		const text = await words(page);
		const order = [
			'Family support plan for Ben',
			'Child protection plan for Leila',
			'Leila is fed enough and growing well',
			'Why we are worried'
		].map((part) => text.indexOf(part));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(order[0]).toBeGreaterThan(0);
	});
});
