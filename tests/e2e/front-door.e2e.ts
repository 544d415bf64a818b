import type { TestInfo } from '@playwright/test';
import { invite, lastSentTo, makeFamilyToInvite } from '../support/door-ways';
import { arriveAt, expect, signInAs, test, type Story } from '../support/story';

/** Somebody at a browser of their own, on a screen of the same size. */
function someone(story: Story, info: TestInfo, javaScriptEnabled = true): Promise<Story> {
	const { viewport = null, baseURL = '' } = info.project.use;
	return story.anotherPerson({ viewport, baseURL, javaScriptEnabled, locale: 'en-GB' });
}

/** An address nobody else in the town has, however often the story is told. */
const addressFor = (info: TestInfo, who: string) =>
	`${who}.${info.project.name}.${Date.now()}@example.org`;

test('A mother is invited, joins in Urdu and comes back', async ({ story, page }, info) => {
	const address = addressFor(info, 'samira');
	await signInAs(page, 'kerry');
	const invitePage = await makeFamilyToInvite(page, `Door ${info.project.name}`);
	await page.goto(invitePage);

	await story.step('the worker says who it is for and how', () =>
		page.locator('input[name="how"][value="in-person"]').check()
	);
	const { link } = await story.step('a picture to scan, a link and a code', () =>
		invite(page, 'in-person', address)
	);
	await page.emulateMedia({ media: 'print' });
	await story.step('on paper, nothing but the invitation', async () => {
		await expect(page.getByRole('navigation')).toBeHidden();
		await expect(page.locator('[data-invitation="code"]')).toBeVisible();
		await expect(page.getByText('Who was invited')).toBeHidden();
	});
	await page.emulateMedia({ media: 'screen' });

	const mother = await someone(story, info);
	await mother.step('the link asks for a language first, and hides its secret', async () => {
		await mother.page.goto(link);
		await expect(mother.page.getByRole('button', { name: 'Start' })).toBeVisible();
		expect(new URL(mother.page.url()).hash).toBe('');
	});
	await mother.step('in Urdu from here', async () => {
		await mother.page.locator('button[value="ur"]').click();
		await expect(mother.page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(mother.page).toHaveURL('/join');
	});
	await mother.step('is this phone only hers', async () => {
		await mother.page.getByRole('button', { name: 'شروع کریں' }).click();
		await expect(mother.page.locator('input[value="shared"]')).toBeChecked();
	});
	await mother.step('her plan, in Urdu', async () => {
		await mother.page.getByRole('button', { name: 'آگے بڑھیں' }).click();
		await arriveAt(mother.page, '/plan');
		await expect(mother.page.locator('html')).toHaveAttribute('lang', 'ur');
	});

	await story.step('the worker sees that it was used', async () => {
		await page.goto(invitePage);
		await expect(page.getByText('Used', { exact: true })).toBeVisible();
	});

	const finder = await someone(story, info);
	finder.allow404();
	await finder.step('whoever finds the link later is told kindly', async () => {
		await finder.page.goto(link);
		await finder.page.getByRole('button', { name: 'Start' }).click();
		await expect(finder.page.getByText('This invitation does not work')).toBeVisible();
	});

	await test.step('Shift three times: she is away, signed out, and her plan is not behind her', async () => {
		const length = () => mother.page.evaluate(() => history.length);
		const before = await length();
		await mother.page.route('**/leave', async (route) => {
			if (route.request().method() === 'POST') return route.continue();
			const answer = await route.fetch({ maxRedirects: 0 });
			expect(answer.headers()['location']).toBe('https://www.bbc.co.uk/weather');
			await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
		});
		for (let presses = 0; presses < 3; presses += 1) await mother.page.keyboard.press('Shift');
		await mother.page.waitForURL('**/leave');
		expect(await length()).toBe(before);
		await mother.page.goto('/plan');
		await expect(mother.page).toHaveURL('/sign-in');
	});

	mother.allowStatus(400);
	await mother.step('what cannot be an address is said at the field', async () => {
		await mother.page.locator('input[name="address"]').fill('nonsense');
		await mother.page.locator('form[method="POST"] button').first().click();
		await expect(mother.page.locator('#address-wrong')).toBeVisible();
	});
	await mother.step('she asks for a code', async () => {
		await mother.page.locator('input[name="address"]').fill(address);
		await mother.page.locator('form[method="POST"] button').first().click();
		await expect(mother.page).toHaveURL('/sign-in/code');
	});
	await mother.step('a wrong code is no harm', async () => {
		await mother.page.locator('input[name="code"]').fill('00000000');
		await mother.page.locator('form[method="POST"] button').click();
		await expect(mother.page.locator('#code-wrong')).toBeVisible();
	});
	const alex = await someone(story, info);
	const sent = await alex.step('the administrator sees what was sent', () =>
		lastSentTo(alex.page, address)
	);
	await mother.step('she types the code and is in', async () => {
		const code = /\d{8}/.exec(sent)?.[0] ?? '';
		expect(sent).toBe(`آپ کا کوڈ ${code} ہے`);
		await mother.page.locator('input[name="code"]').fill(` ${code.slice(0, 4)} ${code.slice(4)}`);
		await mother.page.locator('form[method="POST"] button').click();
		await arriveAt(mother.page, '/plan');
	});
});

test('Without JavaScript, by short code and by a pasted link', async ({ story, page }, info) => {
	await signInAs(page, 'kerry');
	const invitePage = await makeFamilyToInvite(page, `Door without ${info.project.name}`);
	await page.goto(invitePage);
	const first = await invite(page, 'in-person', '');

	const mother = await someone(story, info, false);
	mother.allow404();
	await mother.step('the language, in Urdu', async () => {
		await mother.page.goto('/');
		await mother.page.locator('button[value="ur"]').click();
		await expect(mother.page.locator('html')).toHaveAttribute('dir', 'rtl');
	});
	await mother.step('a place for the code', () => mother.page.locator('a[href="/join"]').click());
	await mother.step('a wrong code is told kindly', async () => {
		await mother.page.locator('input[name="secret"]:visible').fill('AAAAA-BBBBB');
		await mother.page.locator('form[data-invitation="code"] button').click();
		await expect(mother.page.getByText('یہ دعوت نامہ کام نہیں کرتا')).toBeVisible();
	});
	await mother.step('the right one, typed as people type', async () => {
		const typed = first.shortCode.toLowerCase().replace('-', ' ');
		await mother.page.locator('input[name="secret"]:visible').fill(typed);
		await mother.page.locator('form[data-invitation="code"] button').click();
		await mother.page.locator('input[value="own"]').check();
	});
	mother.allowStatus(400);
	await mother.step(
		'her own phone asks for a PIN, and not for the first one anybody tries',
		async () => {
			await mother.page.locator('form[action="?/accept"] button').click();
			await mother.page.locator('input[name="pin"]').fill('123456');
			await mother.page.locator('form[method="POST"] button').last().click();
			await expect(mother.page.locator('#pin-wrong')).toBeVisible();
		}
	);
	await mother.step('a passkey is offered with it', async () => {
		await mother.page.locator('input[name="pin"]').fill('۴۸۲۹۵۱');
		await mother.page.locator('input[name="passkey"]').check();
		await mother.page.locator('form[method="POST"] button').last().click();
		await expect(mother.page).toHaveURL('/account/passkeys');
	});
	await mother.step('or a passkey first, if she likes; her plan either way', async () => {
		await mother.page.goto('/plan');
		await arriveAt(mother.page, '/plan');
	});

	await test.step('leaving is a plain link', async () => {
		const answer = await mother.page.request.get('/leave', { maxRedirects: 0 });
		expect(answer.status()).toBe(303);
		expect(answer.headers()['location']).toBe('https://www.bbc.co.uk/weather');
		await mother.page.goto('/plan');
		await expect(mother.page).toHaveURL('/sign-in');
	});

	await page.goto(invitePage);
	const second = await invite(page, 'in-person', '');
	await mother.step('a link is pasted whole', async () => {
		await mother.page.goto('/join');
		await mother.page.locator('input[name="secret"]:visible').fill(second.link);
		await mother.page.locator('form[data-invitation="code"] button').click();
		await mother.page.locator('form[action="?/accept"] button').click();
		await arriveAt(mother.page, '/plan');
	});
});

test('An invitation is sent, taken back, and sent again', async ({ story, page }, info) => {
	const address = addressFor(info, 'sent');
	await signInAs(page, 'kerry');
	const invitePage = await makeFamilyToInvite(page, `Door sent ${info.project.name}`);
	story.allowStatus(400);
	await page.goto(invitePage);
	await story.step('sent to nobody, it says what it needs', async () => {
		await page.locator('input[name="person"]').check();
		await page.locator('input[name="how"][value="send"]').check();
		await page.locator('form[action="?/invite"] button').click();
		await expect(page.locator('#contact-wrong')).toBeVisible();
	});
	const takenBack = await story.step('sent', () => invite(page, 'send', address));
	await page.goto(invitePage);
	await story.step('taken back', async () => {
		await page.getByRole('button', { name: 'Take back the invitation for Samira' }).click();
		await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
	});

	const mother = await someone(story, info);
	mother.allow404();
	await test.step('the one taken back opens nothing', async () => {
		await mother.page.goto(takenBack.link);
		await mother.page.getByRole('button', { name: 'Start' }).click();
		await expect(mother.page.getByText('This invitation does not work')).toBeVisible();
	});

	await invite(page, 'send', address);
	const alex = await someone(story, info);
	const message = await lastSentTo(alex.page, address);
	expect(message).toMatch(/^You have an update: http\S+\/join#[\w-]{27}$/);
	await mother.step('the new one asks for the code that was sent', async () => {
		await mother.page.goto(message.slice(message.indexOf('http')));
		await mother.page.getByRole('button', { name: 'Start' }).click();
		await expect(mother.page).toHaveURL('/sign-in/code');
	});
	await alex.page.goto('/messages');
	const code = /\d{8}/.exec(await lastSentTo(alex.page, address))?.[0] ?? '';
	await mother.step('and then she is in', async () => {
		await mother.page.locator('input[name="code"]').fill(code);
		await mother.page.locator('form[method="POST"] button').click();
		await arriveAt(mother.page, '/plan');
	});
});

test('Anyone can look round the open pages', async ({ story, page, request }) => {
	story.allow404();
	for (const language of ['en', 'ur']) {
		await story.step(`the first page, in ${language}`, () => page.goto(`/?lang=${language}`));
		await expect(page.locator('a[href="/demo"]').first()).toBeVisible();
		await story.step(`help, in ${language}`, () => page.goto(`/help?lang=${language}`));
		await story.step(`the made-up people, in ${language}`, () =>
			page.goto(`/demo?lang=${language}`)
		);
		await story.step(`what is not here, in ${language}`, () =>
			page.goto(`/nowhere?lang=${language}`)
		);
	}
	for (const path of ['/', '/icon.svg', '/plan', '/nowhere', '/sign-out', '/_app/version.json']) {
		const headers = (await request.get(path, { maxRedirects: 0 })).headers();
		expect(headers['x-content-type-options'], path).toBe('nosniff');
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
		expect(headers['access-control-allow-origin'], path).toBeUndefined();
	}
});

test('Signing out ends it, and only a form can', async ({ story, page }) => {
	await signInAs(page, 'tom');
	expect((await page.request.get('/sign-out')).status()).toBe(405);
	await page.goto('/families');
	await story.step('the first page again', async () => {
		await page.getByRole('button', { name: 'Sign out' }).click();
		await expect(page).toHaveURL('/');
	});
	await page.goto('/families');
	await expect(page).toHaveURL('/sign-in');
});
