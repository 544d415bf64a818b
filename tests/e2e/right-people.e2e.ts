import type { Page, TestInfo } from '@playwright/test';
import { invite, lastSentTo, makeFamilyToInvite } from '../support/door-ways';
import { arriveAt, expect, signInAs, test, type Story } from '../support/story';

/** Somebody at a browser of their own, on a screen of the same size. */
function someone(story: Story, info: TestInfo): Promise<Story> {
	const { viewport = null, baseURL = '' } = info.project.use;
	return story.anotherPerson({ viewport, baseURL, locale: 'en-GB' });
}

const send = (page: Page) => page.locator('main form[method="POST"] button.btn').first().click();

test('A new phone waits for a yes, and an account can be closed', async ({ story, page }, info) => {
	const address = `rana.${info.project.name}.${Date.now()}@example.org`;
	await signInAs(page, 'kerry');
	const invitePage = await makeFamilyToInvite(page, `Phones ${info.project.name}`);
	await page.goto(invitePage);
	const { link } = await invite(page, 'in-person', address);

	const mother = await someone(story, info);
	await mother.page.goto(link);
	await mother.page.getByRole('button', { name: 'Start' }).click();
	await mother.page.getByRole('button', { name: 'Continue' }).click();
	await arriveAt(mother.page, '/plan');

	const elsewhere = await someone(story, info);
	await elsewhere.page.goto('/sign-in');
	await elsewhere.page.locator('input[name="address"]').fill(address);
	await send(elsewhere.page);
	const alex = await someone(story, info);
	const code = /\d{8}/.exec(await lastSentTo(alex.page, address))?.[0] ?? '';
	const digits = await elsewhere.step('the right code is not enough on a new phone', async () => {
		await elsewhere.page.locator('input[name="code"]').fill(code);
		await send(elsewhere.page);
		return elsewhere.page.locator('[data-match]').innerText();
	});
	await mother.step('she sees the same two digits on the phone she has', async () => {
		await mother.page.goto('/account/devices');
		await expect(mother.page.locator('[data-asking] .match')).toHaveText(digits);
	});
	await mother.step('and says yes', () =>
		mother.page.locator('form[action="?/yes"] button').click()
	);
	await elsewhere.step('the new phone may come in', async () => {
		await elsewhere.page.goto('/sign-in/waiting?phone=shared');
		await send(elsewhere.page);
		await arriveAt(elsewhere.page, '/plan');
	});

	await mother.step('how she is reached: codes only, at once', async () => {
		await mother.page.goto('/account/contact?change');
		await mother.page.locator('input[name="whoElse"][value="somebody"]').check();
		await mother.page.locator('input[name="use"][value="codes"]').check();
		await mother.page.locator('input[name="hours"][value="any-time"]').check();
		await mother.page.locator('form[action="?/save"] button').click();
		await expect(mother.page.locator('#kept')).toBeVisible();
	});
	await mother.step('nothing at all, at once', async () => {
		await mother.page.locator('form[action="?/stop"] button').click();
		await expect(mother.page.getByText('That is how it was asked for')).toBeVisible();
	});

	await page.goto(invitePage.replace('/invite', '/people'));
	await story.step('the worker closes her account', async () => {
		await page.getByRole('link', { name: 'Sign-in and place Samira' }).click();
		await page.locator('form[action="?/freeze"] button').click();
		await expect(page.getByText('Their account is closed')).toBeVisible();
	});
	for (const { page: hers } of [mother, elsewhere]) {
		await hers.goto('/plan');
		await expect(hers).toHaveURL('/sign-in');
	}
});

test('A complaint goes past the worker, is answered, and Kerry finds nothing', async ({
	story,
	page
}, info) => {
	const words = `She shouted at me ${info.project.name} ${Date.now()}`;
	await signInAs(page, 'tara');
	for (const language of ['en', 'ur'])
		await story.step(`who reads it is said first, in ${language}`, async () => {
			await page.goto(`/complain?lang=${language}`);
			await expect(page.getByText('Sue Hart').first()).toBeVisible();
		});
	story.allowStatus(400);
	await page.goto('/complain?lang=en');
	await story.step('nothing is not sent', async () => {
		await send(page);
		await expect(page.locator('#words-wrong')).toBeVisible();
	});
	await story.step('it is sent, and she sees by when it is answered', async () => {
		await page.locator('textarea[name="words"]').fill(words);
		await send(page);
		await expect(page.locator('[data-complaint="waiting"]').first()).toContainText(words);
	});

	const sue = await someone(story, info);
	await signInAs(sue.page, 'sue');
	await sue.step('her manager reads it', () => sue.page.goto('/complaints'));
	await sue.step('and answers', async () => {
		const hers = sue.page.locator('[data-complaint]').filter({ hasText: words });
		await hers.locator('textarea').fill('I will ring you on Monday.');
		await hers.getByRole('button').click();
		await expect(sue.page.locator('[data-complaint="answered"]').first()).toBeVisible();
	});
	await story.step('she reads the answer', async () => {
		await page.goto('/complain?lang=en');
		await expect(page.locator('[data-answer]').first()).toContainText('on Monday');
	});

	const kerry = await someone(story, info);
	kerry.allow404();
	await signInAs(kerry.page, 'kerry');
	expect((await kerry.page.goto('/complaints'))?.status()).toBe(404);
	await kerry.page.goto('/families');
	await kerry.page.getByRole('link', { name: 'Ahmed-Cole family' }).first().click();
	expect(await kerry.page.content()).not.toContain('shouted');
});

test('A passkey made on a computer brings its owner in', async ({ story, page }) => {
	const client = await page.context().newCDPSession(page);
	await client.send('WebAuthn.enable');
	await client.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
			...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
		}
	});
	await signInAs(page, 'hina');
	await story.step('none yet', () => page.goto('/account/passkeys'));
	await story.step('one of their own', async () => {
		await page.locator('form[data-passkey="add"] button').click();
		await expect(page.locator('[data-passkey]').first()).toBeVisible();
		await expect(page.getByText('You have no passkey yet.')).toHaveCount(0);
	});
	await page.context().clearCookies();
	await page.goto('/sign-in');
	await arriveAt(page, '/families');
	await story.step('in, and known', () =>
		expect(page.getByText('Hina Shah').first()).toBeVisible()
	);
});

test('An administrator closes a colleague’s account, and never sees a case', async ({
	story,
	page
}, info) => {
	const [name, key] = info.project.name === 'phone' ? ['Jo Reed', 'reed'] : ['Tom Birch', 'tom'];
	const colleague = await someone(story, info);
	await signInAs(colleague.page, key);
	// A page without a stream, which would say in its console that it was ended.
	await colleague.page.goto('/account');
	await signInAs(page, 'alex');
	await story.step('who can come in, and how', () => page.goto('/staff'));
	const card = page.locator(`[data-colleague="${name}"]`);
	await story.step('closed', async () => {
		await card.getByRole('button', { name: 'Close the account' }).click();
		await expect(card.locator('.chip.rose')).toBeVisible();
	});
	await colleague.page.goto('/families');
	await expect(colleague.page).toHaveURL('/sign-in');
	await story.step('open again', async () => {
		await card.getByRole('button', { name: 'Open the account' }).click();
		await expect(card.locator('.chip.rose')).toHaveCount(0);
	});
	expect((await page.request.get('/families')).status()).toBe(404);
});
