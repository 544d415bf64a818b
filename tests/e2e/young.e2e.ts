import type { Page } from '@playwright/test';
import { goOn } from '../support/family-ways';
import { expect, mayBeToldAgain, signInAs, test } from '../support/story';

/** Something nobody has said before, so that a story can be told twice in one town. */
const unheard = (text: string) => `${text} (${crypto.randomUUID().slice(0, 8)})`;

const send = goOn;

async function choose(page: Page, value: string): Promise<void> {
	await page.locator(`label.choice:has-text("${value}")`).click();
	await send(page);
}

/** From the first question to the check, without looking. */
async function write(page: Page, who: string, kind: string, words: string): Promise<void> {
	await page.goto('/me/say');
	await choose(page, who);
	await choose(page, kind);
	await page.locator('textarea').fill(words);
	await send(page);
}

/** The family's page for its team, with all that happened. */
async function openFamily(page: Page, name: string): Promise<void> {
	const link = page.locator('a[href^="/families/"]').filter({ hasText: name }).first();
	await page.goto(`${await link.getAttribute('href')}?all`);
}

test('Zain finds his page, and help on it', async ({ story, page }) => {
	await story.step('his goals and what became of what he said', async () => {
		await signInAs(page, 'zain');
		await expect(page).toHaveURL('/me');
		await expect(page).toHaveTitle('Our Plan');
		await expect(page.locator('h1')).toContainText('Zain');
		await expect(page.getByText('School has read this')).not.toHaveCount(0);
		await expect(page.locator('a[href="tel:08001111"]')).toBeVisible();
		await expect(page.locator('a[href="tel:999"]')).toBeVisible();
	});
	await story.step('one of his goals', async () => {
		await page.getByRole('link', { name: 'Evenings at home are calm' }).first().click();
		await expect(page).toHaveURL(/\/me\/goals\//);
		await expect(page.locator('a[href="tel:08001111"]')).toBeVisible();
	});
});

test('Zain says how a goal is going', async ({ story, page }) => {
	await signInAs(page, 'zain');
	await page.getByRole('link', { name: 'Both children see the dentist' }).first().click();
	await story.step('where things are', async () => {
		await page.getByRole('link', { name: 'Say how this is going' }).click();
	});
	await story.step('what helped', async () => {
		await page.locator('input[name="level"][value="7"]').check();
		await send(page);
	});
	await story.step('who can see it', async () => {
		await page.locator('textarea').fill('The dentist was nice.');
		await send(page);
	});
	await story.step('check', async () => {
		await choose(page, 'You and one adult you chose');
		await expect(page.getByText('The dentist was nice.')).toBeVisible();
	});
	await story.step('sent', async () => {
		await send(page);
		await expect(page).toHaveURL(/\/rate\/sent$/);
		await expect(page.getByRole('link', { name: 'Back to my page' })).toBeVisible();
	});
});

test('Ada says a worry to the people who work with her', async ({ story, page }) => {
	const words = unheard('Thursdays are long 😟');
	await signInAs(page, 'ada');
	await story.step('who reads it and how private it is come first', async () => {
		await page.getByRole('link', { name: 'Say something' }).click();
		await expect(page.locator('textarea')).toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'How private is this?' })).toBeVisible();
		await expect(page.getByText('Ngozi will not see this.')).toBeVisible();
		await expect(page.getByText('Is it about your worker?')).toBeVisible();
	});
	await story.step('what it is', () => choose(page, 'Everyone who works with me'));
	await story.step('the words, with the readers in sight', async () => {
		await choose(page, 'A worry');
		await expect(page.getByText('Mina Patel')).toBeVisible();
	});
	await story.step('check, with the limits beside send', async () => {
		await page.locator('textarea').fill(words);
		await send(page);
		await expect(page.getByText(words)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'How private is this?' })).toBeVisible();
	});
	await story.step('sent: what happens next', async () => {
		await send(page);
		await expect(page).toHaveURL('/me/say/sent');
		await expect(page.getByText('They should read it by')).toBeVisible();
	});
	await story.step('it is on her page, not read yet', async () => {
		await page.getByRole('link', { name: 'Back to my page' }).click();
		const card = page.locator('article').filter({ hasText: words });
		await expect(card.getByText('Nobody has read it yet.')).toBeVisible();
	});
	await story.step('her mother sees nothing of it', async () => {
		const mother = await story.anotherPerson();
		await signInAs(mother.page, 'ngozi');
		for (const path of ['/plan', '/tell', '/people', '/dates']) {
			await mother.page.goto(path);
			await expect(mother.page.locator('main')).toBeVisible();
			await expect(mother.page.locator('body')).not.toContainText('Thursdays are long');
		}
	});
	await story.step('her key worker reads it, and says so', async () => {
		const kerry = await story.anotherPerson();
		await signInAs(kerry.page, 'kerry');
		await openFamily(kerry.page, 'Okafor family');
		const entry = kerry.page.locator('li').filter({ hasText: words }).last();
		await entry.locator('form[action*="voice"] button').click();
		await expect(entry.locator('form[action*="voice"]')).toHaveCount(0);
	});
	await story.step('she sees who has read it', async () => {
		await page.goto('/me');
		const card = page.locator('article').filter({ hasText: words });
		await expect(card.getByText('Key worker has read this')).toBeVisible();
	});
});

test('Zain changes his mind about who reads it before he sends it', async ({ story, page }) => {
	const words = unheard('I want to learn the guitar');
	await signInAs(page, 'zain');
	await write(page, 'Everyone who works with me', 'A wish', words);
	await story.step('back to who reads it, the words kept', async () => {
		await page.locator('button[value="circleId"]').click();
		await expect(page.locator('label.choice:has-text("Everyone who works") input')).toBeChecked();
		await choose(page, 'Just one adult');
		await expect(page.getByText(words)).toBeVisible();
	});
	await story.step('only the adult he chose reads it', async () => {
		await send(page);
		await expect(page.getByText('Jo Reed')).toBeVisible();
		await expect(page.getByText('Kerry Lane')).toHaveCount(0);
	});
	const kerry = await story.anotherPerson();
	await signInAs(kerry.page, 'kerry');
	await openFamily(kerry.page, 'Iqbal family');
	await expect(kerry.page.locator('h1')).toBeVisible();
	await expect(kerry.page.locator('body')).not.toContainText('I want to learn the guitar');
});

/** Every page of theirs in Urdu, while the town keeps them as an English reader for other stories. */
async function readsUrdu(page: Page): Promise<void> {
	await page.route('**/me**', (route) => {
		const url = new URL(route.request().url());
		url.searchParams.set('lang', 'ur');
		return route.continue({ url: url.href });
	});
}

test.describe('in Urdu', () => {
	// What is fetched ahead for it goes past the route.
	test.use({ serviceWorkers: 'block' });

	test('Zain reads and writes in Urdu', async ({ story, page }) => {
		const words = unheard('مجھے رات کو ڈر لگتا ہے');
		await signInAs(page, 'zain');
		await readsUrdu(page);
		await story.step('his page', async () => {
			await page.goto('/me');
			await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
			await expect(page.locator('h1')).toContainText('Zain');
		});
		await story.step('a goal', () => page.locator('article h4 a').first().click());
		await story.step('how it is going', () => page.locator('a[href$="/rate"]').click());
		await story.step('who reads it', async () => {
			await page.goto('/me/say');
		});
		await page.locator('label.choice').nth(0).click();
		await story.step('what it is', () => send(page));
		await page.locator('label.choice').nth(1).click();
		await story.step('the words', () => send(page));
		await page.locator('textarea').fill(words);
		await story.step('check', () => send(page));
		await story.step('sent', async () => {
			// Where a script's request is led on to cannot be routed: the form goes by itself.
			await page.locator('#form').evaluate((form) => form.removeAttribute('data-outbox'));
			await send(page);
			await expect(page).toHaveURL(/\/me\/say\/sent/);
		});
		await story.step('on his page, as he wrote it', async () => {
			await page.goto('/me');
			await expect(page.getByText(words)).toBeVisible();
		});
	});
});

test('a young person answers questions about the help they get', async ({ story, page }) => {
	await signInAs(page, test.info().project.name === 'phone' ? 'ben' : 'ada');
	const card = page.getByRole('link', { name: 'Answer the questions' });
	test.skip(mayBeToldAgain && (await card.count()) === 0, 'they have answered in this town before');
	await story.step('who reads the answers', async () => {
		await card.click();
		await expect(page).toHaveURL(/\/me\/feedback\//);
	});
	await page.getByRole('button', { name: 'Start' }).click();
	while ((await page.locator('textarea').count()) === 0) {
		await page.locator('label.choice').first().click();
		await send(page);
	}
	await page.locator('textarea').fill('People are kind');
	await send(page);
	await story.step('thank you', async () => {
		await send(page);
		await expect(page).toHaveURL(/\/thanks$/);
		await page.getByRole('link', { name: 'Back to the plan' }).click();
		await expect(page).toHaveURL('/me');
		await expect(card).toHaveCount(0);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('Ben says a good thing', async ({ story, page }) => {
		const words = unheard('Football was brilliant');
		await signInAs(page, 'ben');
		await write(page, 'Everyone who works with me', 'A good thing', words);
		await story.step('sent', async () => {
			await send(page);
			await expect(page).toHaveURL('/me/say/sent');
		});
		await page.goto('/me');
		await expect(page.getByText(words)).toBeVisible();
	});

	test('Ben says how his goal is going', async ({ story, page }) => {
		await signInAs(page, 'ben');
		await page.getByRole('link', { name: 'Ben has time to be a kid' }).first().click();
		await page.getByRole('link', { name: 'Say how this is going' }).click();
		await page.locator('input[name="level"][value="6"]').check();
		await send(page);
		await send(page);
		await choose(page, 'You and everyone in the plan');
		await story.step('sent', async () => {
			await send(page);
			await expect(page).toHaveURL(/\/rate\/sent$/);
		});
	});
});

test.describe('what cannot be sent', () => {
	test('nothing, too much, and then an emoji alone', async ({ story, page }) => {
		await signInAs(page, 'ada');
		story.allowStatus(400);
		await story.step('nobody chosen', async () => {
			await page.goto('/me/say');
			await send(page);
			await expect(page.locator('#circleId-wrong')).toHaveText('Choose one of these');
		});
		await choose(page, 'Just one adult');
		await choose(page, 'A good thing');
		await story.step('no words', async () => {
			await send(page);
			await expect(page.locator('#words-wrong')).toHaveText('This is needed');
		});
		await story.step('far too many words, all kept', async () => {
			const long = 'a long day '.repeat(500);
			await page.locator('textarea').fill(long);
			await send(page);
			await expect(page.locator('#words-wrong')).toHaveText('Use 2,000 letters or fewer');
			expect((await page.locator('textarea').inputValue()).length).toBeGreaterThan(5000);
		});
		await page.locator('textarea').fill('🎉🎉');
		await send(page);
		await send(page);
		await expect(page).toHaveURL('/me/say/sent');
	});

	test('to people who were not offered, and twice', async ({ page }) => {
		await signInAs(page, 'zain');
		await page.goto('/me/say');
		const circleId = (await page.locator('#circleId').getAttribute('value')) ?? '';
		const key = (await page.locator('input[name="key"]').getAttribute('value')) ?? '';
		const say = async (form: Record<string, string>) => {
			const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
			const sent = { circleId, kind: 'wish', words: 'Sent by hand', key, ...form };
			const answer = await page.request.post('/me/say?/send', {
				form: sent,
				headers,
				maxRedirects: 0
			});
			return answer.status();
		};
		const nobodys = '01890000-0000-7000-8000-000000000000';
		expect(await say({ circleId: nobodys })).toBe(400);
		expect(await say({ kind: 'feeling' })).toBe(400);
		expect(await say({ key: 'x' })).toBe(400);
		expect(await say({})).toBe(303);
		expect(await say({})).toBe(303);
		expect(await say({ words: 'Sent by hand, otherwise' })).toBe(422);
	});

	test("another child's goal is not here", async ({ story, page }) => {
		const ada = await story.anotherPerson();
		await signInAs(ada.page, 'ada');
		const theirs = (await ada.page.locator('article h4 a').first().getAttribute('href')) ?? '';
		const nobodys = '/me/goals/01890000-0000-7000-8000-000000000000';
		await signInAs(page, 'zain');
		const headers = { origin: new URL(page.url()).origin };
		for (const goal of [theirs, nobodys]) {
			const asked = await Promise.all([
				page.request.get(goal),
				page.request.get(`${goal}/rate`),
				page.request.get(`${goal}/rate/sent`),
				page.request.post(`${goal}?/mark`, { form: {}, headers }),
				page.request.post(`${goal}/rate?/send`, { form: {}, headers })
			]);
			expect(asked.map((answer) => answer.status())).toEqual([404, 404, 404, 404, 404]);
		}
	});

	test('a parent has no such page', async ({ page }) => {
		await signInAs(page, 'amina');
		for (const path of ['/me', '/me/say', '/me/say/sent'])
			expect((await page.request.get(path)).status()).toBe(404);
	});
});
