import type { Page, TestInfo } from '@playwright/test';
import { faceOf } from '../support/addresses';
import { addColleague, addParent, dayIn, makeFamily, writeGoal } from '../support/desk-ways';
import { giveLevel, goOn, writeNote } from '../support/family-ways';
import { expect, signInAs, test, type Story } from '../support/story';

/** Somebody at a browser of their own, on a screen of the same size. */
function someone(story: Story, info: TestInfo): Promise<Story> {
	const { viewport = null, baseURL = '' } = info.project.use;
	return story.anotherPerson({ viewport, baseURL, locale: 'en-GB' });
}

/** Every page of their own that a family member can walk to, as text; and where each link leads. */
async function everythingShown(page: Page): Promise<string> {
	const waiting = [
		'/plan',
		'/people',
		'/dates',
		'/tell',
		'/talk',
		'/looked',
		'/account',
		'/feedback'
	];
	const seen = new Map<string, string>();
	for (let path = waiting.shift(); path && seen.size < 60; path = waiting.shift()) {
		if (seen.has(path)) continue;
		const html = await (await page.request.get(path)).text();
		seen.set(path, html);
		for (const [, link = ''] of html.matchAll(/href="(\/[^"?#]*)/g))
			if (!/\.\w+$|^\/(leave|sign-out|demo|language)/.test(link)) waiting.push(link);
	}
	return [...seen.values()].join('\n');
}

/** What an address answers, without what is new each time. */
async function answerAt(page: Page, path: string): Promise<string> {
	const answer = await page.request.get(path);
	return `${answer.status()} ${faceOf(await answer.text())}`;
}

const nowhere = '/plan/goals/01980000-0000-7000-8000-00000000dead';

test('A separated father learns nothing of what the mother says to the team', async ({
	story,
	page
}, info) => {
	const words = `He shouts when he drinks ${info.project.name} ${Date.now()}`;
	await signInAs(page, 'sian');
	const own = page.locator('main a[href^="/plan/goals/"]', { hasText: 'feel safe at home' });
	const herGoal = (await own.first().getAttribute('href')) ?? '';
	const both = page.locator('main a[href^="/plan/goals/"]', { hasText: 'between two homes' });
	const shared = (await both.first().getAttribute('href')) ?? '';
	expect(herGoal && shared).not.toBe('');
	await page.goto(`${shared}/rate`);
	await giveLevel(page, '4');
	await writeNote(page, 'note', words);
	await story.step('who reads it is said in names, and that he does not', async () => {
		const team = page.locator('label', { hasText: 'You and the team only' });
		await expect(team).toContainText('Dan');
		await expect(team).toContainText('will not see this');
		await team.click();
	});
	await goOn(page);
	await story.step('and once more before it is sent', async () => {
		await expect(page.getByText('You and the team only')).toBeVisible();
		await goOn(page);
	});
	await expect(page.getByText('It is sent')).toBeVisible();
	await expect(page.locator('main')).toContainText('Dan will not see this');

	const dan = await someone(story, info);
	await signInAs(dan.page, 'dan');
	for (const language of ['en', 'ur'])
		await dan.step(`he reads his own plan, in ${language}`, async () => {
			await dan.page.goto(`/plan?lang=${language}`);
			await expect(dan.page.locator('main a[href^="/plan/goals/"]')).toHaveCount(2);
		});
	await dan.page.goto('/plan?lang=en');
	await dan.step('and the goal they share', () => dan.page.goto(shared));
	const shown = await everythingShown(dan.page);
	for (const secret of [words, herGoal, 'feel safe at home', 'Go over the safety plan'])
		expect(shown).not.toContain(secret);
	for (const path of [herGoal, `${herGoal}/rate`, `${herGoal}/sense`, `${herGoal}/photo`])
		expect(await answerAt(dan.page, path)).toBe(
			await answerAt(dan.page, path.replace(herGoal, nowhere))
		);
});

test('A grandmother sees the two goals she was asked to, and nothing else', async ({
	story,
	page
}, info) => {
	const tara = await someone(story, info);
	await signInAs(tara.page, 'tara');
	const links = (whose: Page) =>
		whose
			.locator('main a[href^="/plan/goals/"]')
			.evaluateAll((found) => [
				...new Set(found.map((link) => link.getAttribute('href')?.replace(/[?#].*/, '') ?? ''))
			]);
	const theirs = await links(tara.page);

	await signInAs(page, 'nan');
	const own = (await links(page)).filter((path) => /^\/plan\/goals\/[\w-]+$/.test(path));
	for (const language of ['en', 'ur'])
		await story.step(`two goals, in ${language}`, async () => {
			await page.goto(`/plan?lang=${language}`);
			expect(own).toHaveLength(2);
		});
	await page.goto('/plan?lang=en');
	for (const path of own)
		await story.step('a goal, and what is done for it', async () => {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Leila');
		});
	const others = theirs.filter(
		(path) => /^\/plan\/goals\/[\w-]+$/.test(path) && !own.includes(path)
	);
	expect(others.length).toBeGreaterThan(0);
	const shown = await everythingShown(page);
	expect(shown).not.toContain('talk to when she feels low');
	expect(shown).not.toContain('time to be a kid');
	for (const path of others) {
		expect(await answerAt(page, path)).toBe(await answerAt(page, nowhere));
		expect(await answerAt(page, `${path}/rate`)).toBe(await answerAt(page, `${nowhere}/rate`));
	}
	for (const path of ['/looked', '/feedback'])
		expect((await page.request.get(path)).status()).toBe(404);
});

test('Who can see what is changed at the desk, after it is said what that means', async ({
	story,
	page
}, info) => {
	await signInAs(page, 'kerry');
	const family = await makeFamily(page, `Circles ${info.project.name} ${Date.now()}`);
	await addParent(page, family, 'Samira', 'Mum');
	await addParent(page, family, 'Yusuf', 'Dad');
	await addColleague(page, family, 'Mr Okafor');
	const goal = await writeGoal(page, family, 'Noor sleeps through the night');
	await story.step('a step says who will see it', async () => {
		await page.goto(`${goal}/steps/new`);
		await expect(page.locator('[data-readers]')).toContainText('Samira');
		await expect(page.locator('[data-readers]')).toContainText('Yusuf');
	});

	await story.step('a goal can be said to others', async () => {
		await page.goto(`${goal}/move`);
		await page.locator('label', { hasText: 'and the team' }).filter({ hasText: 'Samira' }).click();
	});
	await story.step('who comes and who no longer can is said first', async () => {
		await page.getByRole('button', { name: 'See what that means' }).click();
		await expect(page.locator('[data-goes]')).toContainText('Yusuf can no longer read');
		await expect(page.locator('[data-goes]')).not.toContainText('Samira');
	});
	await page.getByRole('button', { name: 'Yes, say it to them from now on' }).click();
	await page.goto(`${goal}/steps/new`);
	await expect(page.locator('[data-readers]')).not.toContainText('Yusuf');

	const hers = page.locator('[data-circle="parent-and-team"]', { hasText: 'Samira' });
	for (const language of ['ur', 'en'])
		await story.step(`the circles, in ${language}`, async () => {
			await page.goto(`${family}/circles?lang=${language}`);
			await expect(hers).toContainText('Mr Okafor');
		});
	await expect(hers.getByRole('button', { name: 'Take out Samira' })).toHaveCount(0);
	await story.step('what somebody would lose is counted', async () => {
		await hers.getByRole('button', { name: 'Take out Mr Okafor' }).click();
		await expect(page.getByText('Take Mr Okafor out?')).toBeVisible();
		await expect(page.getByText('1 goal', { exact: true })).toBeVisible();
	});
	await page.getByRole('button', { name: 'Yes, take Mr Okafor out' }).click();
	await story.step('he is out, and could come back', async () => {
		await expect(hers.getByRole('listitem').filter({ hasText: 'Mr Okafor' })).toHaveCount(0);
		await expect(hers.getByRole('combobox')).toContainText('Mr Okafor');
		await expect(hers.getByRole('combobox')).not.toContainText('Yusuf');
	});
	await page.goto(`${family}/circles?lang=ur`);
	await hers.locator('select').selectOption({ index: 0 });
	await story.step('what it means, in Urdu', () => hers.locator('button[value="add"]').click());
});

test('A colleague is taken out while the family’s page is open to them', async ({
	story,
	page
}, info) => {
	await signInAs(page, 'kerry');
	const family = await makeFamily(page, `Leaving ${info.project.name} ${Date.now()}`);
	await addColleague(page, family, { known: 'Hina Shah · Health visiting' });
	const hina = await someone(story, info);
	await signInAs(hina.page, 'hina');
	await hina.step('she has the family open', () => hina.page.goto(family));
	await page.goto(`${family}/people`);
	await page.getByRole('link', { name: 'Sign-in and place Hina Shah' }).click();
	await story.step('it is said what ends', () =>
		expect(page.getByText('Take Hina Shah out')).toHaveCount(2)
	);
	hina.allow404();
	await page.locator('form[action="?/remove"] input[name="reason"]').first().check();
	await page.locator('form[action="?/remove"] button.btn').click();
	await hina.step('her page closes by itself', () =>
		expect(hina.page.getByRole('heading', { level: 1 })).not.toContainText('Leaving')
	);
	expect((await hina.page.goto(family))?.status()).toBe(404);
	await hina.page.goto('/families');
	await expect(hina.page.getByText(`Leaving ${info.project.name}`)).toHaveCount(0);
});

test('An interpreter is let in to one meeting, and to nothing else', async ({
	story,
	page
}, info) => {
	await signInAs(page, 'kerry');
	const family = await makeFamily(page, `Meeting ${info.project.name} ${Date.now()}`);
	await addParent(page, family, 'Samira', 'Mum');
	const goal = await writeGoal(page, family, 'Noor sleeps through the night');
	const plan = goal.replace(/\/goals\/.*/, '');
	await page.goto(`${plan}/meetings`);
	await story.step('a meeting says who will see it', async () => {
		await page.getByLabel('What kind of meeting').selectOption({ index: 1 });
		await page.getByLabel('Day', { exact: true }).fill(dayIn(3));
		await page.getByLabel('Time').fill('10:30');
		await page.getByLabel('Place').fill('Mill School');
		await expect(page.locator('[data-readers]')).toContainText('Samira');
	});
	await page.getByRole('button', { name: 'Put it in everyone’s dates' }).click();
	await story.step('somebody interprets', async () => {
		await page.locator('details summary', { hasText: 'interpret' }).first().click();
		await page.locator('form[action="?/interpreter"] input[name="name"]').fill('Leyla Demir');
		await page.locator('form[action="?/interpreter"] select').selectOption('ur');
	});
	await story.step('they get a way in of their own', () =>
		page.locator('form[action="?/interpreter"] button').click()
	);
	const link = await page.locator('[data-invitation="link"]').innerText();

	const leyla = await someone(story, info);
	await leyla.page.goto(link);
	await leyla.step('it opens', () => leyla.page.locator('main form button.btn').first().click());
	await leyla.page.locator('main form button.btn').first().click();
	await leyla.page.waitForURL('**/meeting');
	for (const language of ['ur', 'en'])
		await leyla.step(`the one meeting, in ${language}`, async () => {
			await leyla.page.goto(`/meeting?lang=${language}`);
			await expect(leyla.page.locator('[data-meeting]')).toHaveCount(1);
			await expect(leyla.page.locator('[data-meeting]')).toContainText('10:30');
		});
	for (const name of ['Samira', 'Noor', 'sleeps'])
		expect(await leyla.page.content()).not.toContain(name);
	for (const path of [family, plan, goal, '/plan', '/families', '/talk'])
		expect((await leyla.page.request.get(path)).status()).toBe(404);

	await story.step('taken off again', async () => {
		await page.goto(`${plan}/meetings`);
		await page.locator('form[action="?/endInterpreter"] button').click();
		await expect(page.locator('form[action="?/endInterpreter"]')).toHaveCount(0);
	});
	await leyla.step('they are out', async () => {
		await leyla.page.goto('/meeting');
		await expect(leyla.page.getByText('10:30')).toHaveCount(0);
	});
});
