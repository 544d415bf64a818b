import { expect, signInAs, test } from '../support/story';

test('Easy Read: one idea a card, and a phone that reads aloud', async ({ story, page }, info) => {
	await page.addInitScript(() => {
		const said: string[] = [];
		class Utterance {
			onend: (() => void) | null = null;
			constructor(public text: string) {}
		}
		const voices = [
			{ lang: 'en-GB', localService: true },
			{ lang: 'ur-PK', localService: false }
		];
		Object.defineProperty(window, 'speechSynthesis', {
			value: {
				getVoices: () => voices,
				speak: (one: Utterance) => said.push(one.text),
				cancel() {},
				addEventListener() {}
			}
		});
		Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
	});
	await signInAs(page, info.project.name === 'phone' ? 'beth' : 'mick');
	await page.locator('a[href="/plan/easy"]').click();
	for (const language of ['ur', 'en'])
		await story.step(`cards, in ${language}`, async () => {
			await page.goto(`/plan/easy?lang=${language}`);
			await expect(page.locator('[data-easy="goal"]').first()).toBeVisible();
			await expect(page.locator('[data-easy="help"] a')).toBeVisible();
		});
	await story.step('a card is read aloud, by a voice of this phone', async () => {
		const card = page.locator('[data-easy="goal"]').first();
		await card.locator('[data-listen]').click();
		await expect(card.locator('[data-listen]')).toHaveAttribute('aria-pressed', 'true');
		const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
		expect(said.join(' ')).toContain('We want this');
		expect(said.join(' ')).not.toContain('Listen');
	});
	await page.goto('/plan/easy?lang=ur');
	await expect(page.locator('[data-easy="help"] [data-listen]')).toBeHidden();

	await story.step('chosen in the settings, it comes first', async () => {
		await page.goto('/account?lang=en');
		await page.locator('input[name="easy"][value="on"]').check();
		await page.locator('#easy button').click();
		await page.goto('/plan');
		await expect(page).toHaveURL(/\/plan\/easy$/);
	});
	await story.step('the whole plan is one tap away', async () => {
		await page.locator('a[href="/plan?whole"]').click();
		await expect(page).toHaveURL(/\/plan\?whole$/);
		await expect(page.locator('a[href="/plan/paper"]')).toBeVisible();
	});
	await page.goto('/account');
	await page.locator('input[name="easy"][value="off"]').check();
	await page.locator('#easy button').click();
});
