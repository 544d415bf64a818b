/** Staff come in by their work account with a code app, or by a passkey, and are signed out again. */
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { test } from '../support/own-service';
import { expect, signInAs } from '../support/story';

test.describe.configure({ mode: 'serial' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** What a code app with this key shows, some seconds from now. */
const codeOf = (key: string, seconds = 0) =>
	new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
		timestamp: Date.now() + seconds * 1000
	});

async function comeByWorkAccount(page: Page): Promise<void> {
	await page.goto('/sign-in?lang=en');
	await page.getByRole('link', { name: 'Sign in with your work account' }).click();
}

async function signOut(page: Page): Promise<void> {
	await page.goto('/account');
	await page.getByRole('button', { name: 'Sign out' }).last().click();
	await expect(page).toHaveURL(/\/$/);
}

async function typeSecond(page: Page, code: string): Promise<void> {
	await page.locator('input[name="code"]').fill(code);
	await page.getByRole('button', { name: 'Continue' }).click();
}

const colleague = (page: Page, name: string) => page.locator(`[data-colleague="${name}"]`);

async function linkTom(page: Page, reference: string): Promise<void> {
	await page.getByLabel('Whose account is it?').selectOption({ label: 'Tom Birch' });
	await page.getByLabel('Reference they read to you').fill(reference);
	await page.getByRole('button', { name: 'Link the work account' }).click();
}

test('A work account is linked, asks for a code app, and is closed by an administrator', async ({
	story,
	page,
	service
}) => {
	service.provider.subject = 'tom-at-the-council';
	const admin = await story.anotherPerson();
	let reference = '';
	await story.step('a work account nobody knows is given a reference', async () => {
		await comeByWorkAccount(page);
		await expect(heading(page)).toHaveText('We do not know this work account yet');
		reference = await page.locator('[data-reference]').innerText();
	});
	await story.step('the same in Urdu, and whoever cancels has a way back', async () => {
		await page.goto('/sign-in/sso/done?error=access_denied&lang=ur');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await page.goto('/sign-in/sso/done?error=access_denied&lang=en');
		await expect(heading(page)).toHaveText('That did not work');
		await expect(page.getByRole('link', { name: 'Back to signing in' })).toBeVisible();
	});
	await signInAs(admin.page, 'alex');
	await admin.page.goto('/staff?lang=en');
	await admin.step('a reference that was read wrong is refused at its field', async () => {
		admin.allowStatus(400);
		await linkTom(admin.page, 'AAAAA-AAAAA');
		const field = admin.page.getByLabel('Reference they read to you');
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		await expect(field).toHaveValue('AAAAA-AAAAA');
	});
	await admin.step('the right one links it', async () => {
		await linkTom(admin.page, reference.toLowerCase());
		await expect(colleague(admin.page, 'Tom Birch')).toContainText('Work account');
	});

	await story.step('now it lets in', async () => {
		await comeByWorkAccount(page);
		await expect(page).toHaveURL(/\/families$/);
	});
	let key = '';
	let spare = '';
	await story.step('a code app is set up', async () => {
		await page.goto('/account/code-app?lang=en');
		await page.getByRole('button', { name: 'Set up a code app' }).click();
		key = await page.locator('[data-key]').innerText();
	});
	await story.step('a code that is not right shows the same picture again', async () => {
		story.allowStatus(400);
		await page.locator('input[name="code"]').fill('000000');
		await page.getByRole('button', { name: 'Use this app' }).click();
		await expect(page.locator('input[name="code"]')).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator('[data-key]')).toHaveText(key);
	});
	await story.step('the right one shows ten recovery codes', async () => {
		await page.locator('input[name="code"]').fill(codeOf(key, -30));
		await page.getByRole('button', { name: 'Use this app' }).click();
		await expect(page.locator('[data-codes] li')).toHaveCount(10);
		spare = await page.locator('[data-codes] li').first().innerText();
	});
	await story.step('from then on it is asked for, and a wrong one lets nobody in', async () => {
		await signOut(page);
		await comeByWorkAccount(page);
		await expect(heading(page)).toHaveText('One more step: your code app');
		await page.goto('/families');
		await expect(page).toHaveURL(/\/sign-in\?|\/sign-in$/);
		await page.goto('/sign-in/second');
		await typeSecond(page, '000000');
		await expect(page.locator('input[name="code"]')).toHaveAttribute('aria-invalid', 'true');
	});
	await story.step('the code of now lets in', async () => {
		await typeSecond(page, codeOf(key, 0));
		await expect(page).toHaveURL(/\/families$/);
	});
	await story.step('so does a recovery code', async () => {
		await signOut(page);
		await comeByWorkAccount(page);
		await typeSecond(page, spare);
		await expect(page).toHaveURL(/\/families$/);
	});

	await admin.step('his account is closed while he has a page open', async () => {
		story.allowSignedOut();
		await admin.page.goto('/staff?lang=en');
		await colleague(admin.page, 'Tom Birch')
			.getByRole('button', { name: 'Close the account' })
			.click();
		await expect(colleague(admin.page, 'Tom Birch')).toContainText('Closed');
	});
	await story.step('his open page says within five seconds that it is over', async () => {
		await expect(page.getByText('You are signed out.')).toBeVisible({ timeout: 5000 });
	});
	await story.step('he is out, and his work account does not let him in again', async () => {
		await page.goto('/families/new');
		await expect(page).toHaveURL(/\/sign-in/);
		await comeByWorkAccount(page);
		await expect(heading(page)).toHaveText('That did not work');
	});
	await admin.step('nobody closes their own account', async () => {
		await expect(
			colleague(admin.page, 'Alex Dean').getByRole('button', { name: 'Close the account' })
		).toHaveCount(0);
		await colleague(admin.page, 'Tom Birch')
			.getByRole('button', { name: 'Open the account' })
			.click();
		await expect(colleague(admin.page, 'Tom Birch')).not.toContainText('Closed');
	});
});

test('A passkey is added, lets in, and is taken away', async ({ story, page }) => {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	await signInAs(page, 'kerry');
	await story.step('one is made in this browser', async () => {
		await page.goto('/account/passkeys?lang=en');
		await page.getByRole('button', { name: 'Add a passkey here' }).click();
		await expect(page.locator('li[data-passkey]')).toHaveCount(1);
	});
	await story.step('the same one is not made twice', async () => {
		await page.getByRole('button', { name: 'Add a passkey here' }).click();
		await expect(page.getByRole('status').last()).not.toBeEmpty();
		await expect(page.locator('li[data-passkey]')).toHaveCount(1);
	});
	await story.step('in Urdu', async () => {
		await page.goto('/account/passkeys?lang=ur');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await page.goto('/account/passkeys?lang=en');
	});
	await story.step('it lets in', async () => {
		await signOut(page);
		await page.goto('/sign-in?lang=en');
		const offered = page.getByRole('button', { name: 'Sign in with a passkey' });
		await Promise.race([offered.click().catch(() => undefined), page.waitForURL(/\/families$/)]);
		await expect(page).toHaveURL(/\/families$/);
	});
	await story.step('taken away, it is gone from the list', async () => {
		await page.goto('/account/passkeys?lang=en');
		await page.getByRole('button', { name: 'Take it away' }).click();
		await expect(page.getByText('You have no passkey yet.')).toBeVisible();
	});
});

test('A desk says before it signs itself out, and nothing typed is lost', async ({
	story,
	page
}) => {
	await page.clock.install();
	await signInAs(page, 'kerry');
	await page.goto('/families/new?lang=en');
	const name = page.getByLabel('What your team calls this family');
	const warning = page.locator('[data-idle]');
	const told = () =>
		page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/stay');
	await story.step('who types is there: the service is told, and nothing is shown', async () => {
		await name.fill('The Khans of Mill Road');
		await name.press('End');
		const telling = told();
		await page.clock.fastForward('03:00');
		expect((await telling).status()).toBe(204);
		await expect(warning).toBeHidden();
	});
	await story.step('thirteen minutes later it says so', async () => {
		await page.clock.fastForward('13:10');
		await expect(page.getByRole('alert')).toContainText('You will be signed out in two minutes.');
	});
	await story.step('one press stays, and what was typed is there', async () => {
		const telling = told();
		await page.getByRole('button', { name: 'Stay signed in' }).click();
		await telling;
		await expect(warning).toBeHidden();
		await expect(name).toHaveValue('The Khans of Mill Road');
	});
	await story.step('a page left alone while another is worked in says nothing', async () => {
		await page.clock.fastForward('12:50');
		const other = await page.context().newPage();
		await other.goto('/families');
		await expect(other.locator('[data-idle]')).toBeHidden();
		await other.close();
		await page.clock.fastForward('02:30');
		await expect(warning).toBeHidden();
		await expect(name).toHaveValue('The Khans of Mill Road');
	});
});

test('Without scripts the end is said beforehand', async ({ browser, service }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: service.origin });
	const page = await context.newPage();
	await signInAs(page, 'alex');
	await page.goto('/account?lang=en');
	// Playwright's own selectors pass over what is in a `noscript`.
	expect(await page.content()).toContain('You are signed out after 15 minutes without use.');
	await context.close();
});
