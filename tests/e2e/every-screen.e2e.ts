/** Every page of a family on the smallest screens and the widest, light and dark, in both directions. */
import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/story';

const fixed = [
	'/plan',
	'/plan/paper',
	'/people',
	'/dates',
	'/tell',
	'/talk',
	'/looked',
	'/complain'
];
const own = ['/account', '/account/devices', '/account/contact', '/account/my-data'];
const open = ['/help', '/safety', '/language'];

/** The first address of each kind that her own pages lead to. */
async function alsoFrom(page: Page): Promise<string[]> {
	const found = new Map<string, string>();
	for (const from of ['/plan', '/dates', '/talk'])
		for (const [, link = ''] of (await (await page.request.get(from)).text()).matchAll(
			/href="(\/(?:plan|dates|talk)\/[^"?#]+)"/g
		)) {
			const kind = link.replaceAll(/[\w-]{36}/g, 'id');
			if (!found.has(kind)) found.set(kind, link);
		}
	const goal = found.get('/plan/goals/id') ?? '';
	const asked = ['rate', 'sense', 'photo'].map((what) => `${goal}/${what}`);
	return [...found.values(), ...(goal ? asked : [])];
}

/** What can be pressed and is smaller than a thumb; a link inside a sentence is as high as its line. */
const tooSmall = (page: Page) =>
	page
		.locator('a.btn, button, select, summary, nav a, label.choice, input:not([type="hidden"])')
		.evaluateAll((all) =>
			all
				.filter(
					(one) => one.checkVisibility() && !one.closest('label.choice input, .quietly-hidden')
				)
				.filter((one) => !(one instanceof HTMLInputElement && one.closest('label')))
				.map((one) => ({ text: one.outerHTML.slice(0, 120), box: one.getBoundingClientRect() }))
				.filter(({ box }) => box.height > 0 && Math.min(box.height, box.width) < 43.5)
				.map(({ text, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${text}`)
		);

/** On a phone the smallest and the widest; on a desk a tablet, a laptop and a large screen. */
const screens = {
	narrow: { phone: 320, desktop: 768, scheme: 'light' },
	dark: { phone: 320, desktop: 1280, scheme: 'dark' },
	wide: { phone: 412, desktop: 1920, scheme: 'light' }
} as const;

for (const [name, screen] of Object.entries(screens))
	test(`Every page of hers fits the screen: ${name}`, async ({ story, page }, info) => {
		const width = info.project.name === 'phone' ? screen.phone : screen.desktop;
		await page.setViewportSize({ width, height: 740 });
		await page.emulateMedia({ colorScheme: screen.scheme });
		await signInAs(page, 'amina');
		const all = [...fixed, ...(await alsoFrom(page)), ...own, ...open];
		expect(all.length).toBeGreaterThan(20);
		for (const language of ['ur', 'en'])
			for (const path of all)
				await story.step(`${path.replaceAll(/[\w-]{36}/g, 'id')} in ${language}`, async () => {
					await page.goto(`${path}?lang=${language}`);
					await expect(page.locator('h1').first()).toBeVisible();
					expect(await tooSmall(page)).toEqual([]);
				});
	});
