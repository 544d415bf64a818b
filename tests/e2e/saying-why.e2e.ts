import type { Page } from '@playwright/test';
import { giveLevel, goOn, sayToEveryone } from '../support/family-ways';
import { aWav } from '../support/sound';
import { expect, signInAs, test } from '../support/story';

const tap = (page: Page, name: string) =>
	page.locator('label.picture', { has: page.locator(`input[name="${name}"]`) }).click();

/** From the plan to the question what helped, at a goal of hers. */
async function toTheQuestion(page: Page, language: string): Promise<string> {
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	const goal = new URL(page.url()).pathname;
	await page.goto(`${goal}/rate?lang=${language}`);
	await giveLevel(page, '5');
	return goal;
}

test('What helped: pictures to tap, and a recording in place of words', async ({
	story,
	page
}, info) => {
	const isPhone = info.project.name === 'phone';
	await signInAs(page, isPhone ? 'amina' : 'mick');
	const goal = await toTheQuestion(page, isPhone ? 'ur' : 'en');
	await story.step('pictures', async () => {
		await tap(page, 'helped-rest');
		await tap(page, 'helped-team');
		await tap(page, 'inTheWay-money');
		await expect(page.locator('label.picture input:checked')).toHaveCount(3);
	});
	await page.locator('textarea[name="note"]').fill('Half written');
	await story.step('say it out loud', async () => {
		await page.locator('button[formaction="?/voice"]').click();
		await expect(page.locator('[data-record]')).toBeVisible();
	});
	story.allowStatus(400);
	await story.step('nothing was recorded: it says so', async () => {
		await goOn(page);
		await expect(page.locator('#voice-wrong')).toBeVisible();
	});
	story.allowStatus(415);
	const file = page.locator('input[name="voice"]');
	await story.step('what is no sound is not taken', async () => {
		await file.setInputFiles({ name: 'a.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no') });
		await goOn(page);
		await expect(page.locator('#voice-wrong')).toBeVisible();
	});
	story.allowStatus(413);
	await story.step('nor what is far too long', async () => {
		const buffer = Buffer.concat([aWav(), Buffer.alloc(3 * 1024 * 1024)]);
		await file.setInputFiles({ name: 'long.wav', mimeType: 'audio/wav', buffer });
		await goOn(page);
		await expect(page.locator('#voice-wrong')).toBeVisible();
	});
	await story.step('a recording is kept, and nothing that was said is lost', async () => {
		await file.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: aWav() });
		await goOn(page);
		await expect(page.locator('audio')).toHaveAttribute('src', /\/voice-notes\/waiting\//);
		await expect(page.locator('label.picture input:checked')).toHaveCount(3);
		await expect(page.locator('textarea[name="note"]')).toHaveValue('Half written');
	});
	await goOn(page);
	await sayToEveryone(page);
	await story.step('check: everything is there', async () => {
		await expect(page.locator('main .chip')).toHaveCount(3);
		await expect(page.locator('main')).toContainText('Half written');
	});
	await story.step('sent', async () => {
		await goOn(page);
		await expect(page).toHaveURL(/\/rate\/sent$/);
	});
	await story.step('it stands at the goal, and can be heard', async () => {
		await page.goto(goal);
		const said = page.locator('[data-said-with]').first();
		await expect(said.locator('.chip')).toHaveCount(3);
		const src = (await said.locator('audio').getAttribute('src')) ?? '';
		const heard = await page.request.get(src, { headers: { range: 'bytes=0-3' } });
		expect(heard.status()).toBe(206);
		expect(await heard.text()).toBe('RIFF');
	});
});

test('A recording that is stopped half way is kept', async ({ story, page }, info) => {
	await page.addInitScript(() => {
		/** A microphone and a recorder that a machine without either has. */
		class Recorder extends EventTarget {
			state = 'inactive';
			mimeType = 'audio/webm;codecs=opus';
			ondataavailable: ((event: { data: Blob }) => void) | null = null;
			onstop: (() => void) | null = null;
			start() {
				this.state = 'recording';
			}
			stop() {
				this.state = 'inactive';
				const sound = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);
				this.ondataavailable?.({ data: new Blob([sound]) });
				this.onstop?.();
			}
		}
		const track = { stop() {}, onended: null as (() => void) | null };
		Object.assign(window, { MediaRecorder: Recorder, theMicrophone: track });
		const stream = { getTracks: () => [track] };
		Object.defineProperty(navigator, 'mediaDevices', {
			value: { getUserMedia: () => Promise.resolve(stream) }
		});
	});
	await signInAs(page, info.project.name === 'phone' ? 'beth' : 'tara');
	await toTheQuestion(page, 'en');
	await page.locator('button[formaction="?/voice"]').click();
	await story.step('ready to record', async () => {
		await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
		await expect(page.locator('input[name="voice"]')).toBeHidden();
	});
	await page.getByRole('button', { name: 'Start recording' }).click();
	await expect(page.getByRole('button', { name: 'Stop' })).toBeFocused();
	await story.step('a call takes the microphone: what was said is here', async () => {
		await page.evaluate(() => {
			const { theMicrophone } = window as unknown as { theMicrophone: { onended(): void } };
			theMicrophone.onended();
		});
		await expect(page.locator('[data-says="stopped-early"]')).toBeVisible();
	});
	story.allowLost();
	await story.step('without signal nothing is lost', async () => {
		await page.context().setOffline(true);
		await page.getByRole('button', { name: 'Use this recording' }).click();
		await expect(page.locator('[data-says="no-signal"]')).toBeVisible();
		await page.context().setOffline(false);
	});
	await story.step('and then it is kept', async () => {
		await goOn(page);
		await expect(page.locator('audio')).toHaveAttribute('src', /\/voice-notes\/waiting\//);
	});
	await story.step('or taken away again', async () => {
		await page.locator('button[formaction="?/dropVoice"]').click();
		await expect(page.locator('button[formaction="?/voice"]')).toBeVisible();
	});
});

test('What a goal means to me, spoken in place of written', async ({ story, page }, info) => {
	await signInAs(page, info.project.name === 'phone' ? 'ngozi' : 'dan');
	await page.locator('main a[href*="/plan/goals/"]').first().click();
	const goal = new URL(page.url()).pathname;
	await page.goto(`${goal}/sense?lang=en`);
	await page.locator('input[name="answer"][value="not-sure"]').check();
	await goOn(page);
	await story.step('words, or a voice', async () => {
		await expect(page.locator('button[formaction="?/voice"]')).toBeVisible();
	});
	await page.locator('button[formaction="?/voice"]').click();
	await page
		.locator('input[name="voice"]')
		.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: aWav() });
	await story.step('kept, and back at the question', async () => {
		await goOn(page);
		await expect(page.locator('audio')).toBeVisible();
	});
	await goOn(page);
	await sayToEveryone(page);
	await story.step('sent, it can be heard beside the goal', async () => {
		await goOn(page);
		await expect(page).toHaveURL(new RegExp(`${goal}(#sense)?$`));
		await expect(page.locator('#sense audio').first()).toBeVisible();
	});
});

test('The microphone is for that page and no other', async ({ page }) => {
	await signInAs(page, 'beth');
	const policy = async (path: string) =>
		(await page.request.get(path)).headers()['permissions-policy'] ?? '';
	const goal =
		(await page.locator('main a[href*="/plan/goals/"]').first().getAttribute('href')) ?? '';
	expect(await policy(`${goal}/rate`)).toContain('microphone=(self)');
	for (const path of ['/plan', goal, '/help', '/talk'])
		expect(await policy(path)).toContain('microphone=()');
});
