/** Professionals' words say what they mean where they stand, with and without JavaScript. */
import type { Locator, Page } from '@playwright/test';
import { expect, signInAs, test, type Story } from '../support/story';

const goal = 'Amira gets to school';
const word = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const bubble = (page: Page): Locator => page.locator('[popover]:popover-open');
const means = /^The small group that meets about your plan/;

async function openGoal(page: Page, language: 'en' | 'ur'): Promise<void> {
	await page.goto('/plan?lang=en');
	const link = page.getByRole('link', { name: goal }).first();
	await page.goto(`${await link.getAttribute('href')}?lang=${language}`);
}

/** In nothing that is pressed or a heading; none moves its line, and each is as big as a thumb. */
async function expectWellPlaced(page: Page): Promise<void> {
	const wrong = await page.locator('button[popovertarget]').evaluateAll((all) =>
		all.flatMap((one) => {
			const { width, height } = one.getBoundingClientRect();
			const within = one.closest('a, label, legend, summary, h1, h2, h3, h4');
			const isSmall = one.checkVisibility() && Math.min(width, height) < 43.5;
			return within || isSmall ? [`${one.outerHTML} ${width}×${height}`] : [];
		})
	);
	expect(wrong).toEqual([]);
	const lines = await page
		.locator('span:has(> button[popovertarget]:visible)')
		.evaluateAll((all) =>
			all.map(
				(one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)
			)
		);
	for (const count of lines) expect(Math.abs(count - Math.round(count))).toBeLessThan(0.05);
	const ids = await page
		.locator('[id]')
		.evaluateAll((all) =>
			all.map(({ id }) => id).filter((id, nth, ids) => ids.indexOf(id) !== nth)
		);
	expect(ids).toEqual([]);
}

/** All of it is seen, and Leave quickly is not under it. */
async function expectOnScreen(page: Page): Promise<void> {
	const box = (await bubble(page).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
	const screen = page.viewportSize() ?? { width: 0, height: 0 };
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(screen.width);
	const leave = await page.locator('[data-leave]').boundingBox();
	expect(box.y + box.height).toBeLessThanOrEqual(leave?.y ?? screen.height);
}

async function tapInEnglish({ page, ...story }: { page: Page; step: Story['step'] }) {
	await story.step('a goal with such a word in it', async () => {
		await openGoal(page, 'en');
		await expect(word(page, 'core group')).toHaveAccessibleDescription('What does this word mean?');
		await expect(bubble(page)).toHaveCount(0);
		await expectWellPlaced(page);
	});
	await story.step('tapped, it says what it means', async () => {
		await word(page, 'core group').click();
		await expect(bubble(page)).toHaveText(means);
		await expectOnScreen(page);
	});
	await story.step('a tap beside it puts it away', async () => {
		await page.locator('h1').click();
		await expect(bubble(page)).toHaveCount(0);
	});
	await story.step('with keys alone', async () => {
		await word(page, 'core group').focus();
		await page.keyboard.press('Enter');
		await expect(bubble(page)).toHaveText(means);
	});
	await story.step('Escape puts it away, and one is where one was', async () => {
		await page.keyboard.press('Escape');
		await expect(bubble(page)).toHaveCount(0);
		await expect(word(page, 'core group')).toBeFocused();
	});
}

test('A word is tapped for what it means', async ({ story, page }) => {
	await signInAs(page, 'amina');
	await tapInEnglish({ page, step: story.step.bind(story) });
	await story.step('the professionals’ own words too', async () => {
		await page.locator('summary', { hasText: 'The words professionals use' }).click();
		await word(page, 'Child Protection Plan').click();
		await expect(bubble(page)).toHaveText(/^A plan to keep your child safe/);
		await expectOnScreen(page);
	});
	await story.step('on the smallest screen, in the dark, with big words', async () => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.emulateMedia({ colorScheme: 'dark' });
		await word(page, 'core group').click();
		await expectOnScreen(page);
		await expectWellPlaced(page);
	});
});

test('A word is tapped without JavaScript', async ({ story }) => {
	const quiet = await story.anotherPerson({ javaScriptEnabled: false });
	await signInAs(quiet.page, 'amina');
	await tapInEnglish({ page: quiet.page, step: quiet.step.bind(quiet) });
});

test('A word is tapped by somebody who reads Urdu', async ({ story, page }) => {
	await signInAs(page, 'amina');
	await story.step('words in Urdu have nothing to tap', async () => {
		await openGoal(page, 'ur');
		await expect(page.locator('p button[popovertarget]:visible')).toHaveCount(0);
	});
	await story.step('English words of professionals are explained in English', async () => {
		await page.locator('details:has(button[popovertarget]) > summary').click();
		await word(page, 'Child Protection Plan').click();
		await expect(bubble(page)).toHaveAttribute('lang', 'en');
		await expect(bubble(page)).toHaveCSS('direction', 'ltr');
		await expectOnScreen(page);
		await expectWellPlaced(page);
	});
	await story.step('and Escape puts them away', async () => {
		await page.keyboard.press('Escape');
		await expect(bubble(page)).toHaveCount(0);
		await expect(word(page, 'Child Protection Plan')).toBeFocused();
		await expect(word(page, 'Child Protection Plan')).toHaveAccessibleDescription(
			'اس لفظ کا مطلب کیا ہے؟'
		);
	});
});

test('A young person taps a word, and paper has none to tap', async ({ story, page }) => {
	await story.step('on their own page', async () => {
		await signInAs(page, 'zain');
		await page.getByRole('link', { name: goal }).first().click();
		await word(page, 'core group').click();
		await expect(bubble(page)).toHaveText(means);
	});
	await story.step('printed, it is a word like the others', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(bubble(page)).toBeHidden();
		await expect(word(page, 'core group')).toHaveCSS('text-decoration-line', 'none');
		await page.emulateMedia({ media: null });
	});
	await story.step('taken away, it is not a button', async () => {
		await page.context().clearCookies();
		await signInAs(page, 'amina');
		await page.goto('/plan/paper?lang=en');
		await expect(page.getByText('The core group looks at how it goes')).toBeVisible();
		await expect(page.locator('[popover], [popovertarget]')).toHaveCount(0);
	});
});
