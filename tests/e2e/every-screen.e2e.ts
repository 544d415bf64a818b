/**
 * Every page of a family on the smallest screens and the widest, light and dark, in both directions;
 * and in words longer than English, which no page may say otherwise.
 */
import type { Page } from '@playwright/test';
import { covered, spilt, tooSmall } from '../support/screen-checks';
import { expect, signInAs, test } from '../support/story';
import { untranslated } from '../support/words-checks';

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
	for (const from of ['/plan', '/dates', '/talk', '/people'])
		for (const [, link = ''] of (await (await page.request.get(from)).text()).matchAll(
			/href="(\/(?:plan|dates|talk|people)\/[^"?#]+)"/g
		)) {
			const kind = link.replaceAll(/[\w-]{36}/g, 'id');
			if (!found.has(kind)) found.set(kind, link);
		}
	const goal = found.get('/plan/goals/id') ?? '';
	const asked = ['rate', 'sense', 'photo'].map((what) => `${goal}/${what}`);
	return [...found.values(), ...(goal ? asked : [])];
}

const spoken = ['ur', 'en'];
const longer = ['en-XA', 'en-XB'];

/**
 * On a phone the smallest and the widest; on a desk a tablet, a laptop and a large screen. A laptop
 * of 1280 px at 400 % is 320 px wide: that is `zoomed` on a desk.
 */
const screens = {
	narrow: { phone: 320, desktop: 768, scheme: 'light', languages: spoken },
	dark: { phone: 320, desktop: 1280, scheme: 'dark', languages: spoken },
	wide: { phone: 412, desktop: 1920, scheme: 'light', languages: spoken },
	'longer words': { phone: 412, desktop: 1280, scheme: 'light', languages: longer },
	'longer words, zoomed': { phone: 320, desktop: 320, scheme: 'light', languages: longer }
} as const;

for (const [name, screen] of Object.entries(screens))
	test(`Every page of hers fits the screen: ${name}`, async ({ story, page }, info) => {
		const width = info.project.name === 'phone' ? screen.phone : screen.desktop;
		await page.setViewportSize({ width, height: 740 });
		await page.emulateMedia({ colorScheme: screen.scheme });
		await signInAs(page, 'amina');
		const all = [...fixed, ...(await alsoFrom(page)), ...own, ...open];
		expect(all.length).toBeGreaterThan(20);
		for (const language of screen.languages)
			for (const path of all)
				await story.step(`${path.replaceAll(/[\w-]{36}/g, 'id')} in ${language}`, async () => {
					await page.goto(`${path}?lang=${language}`);
					await expect(page.locator('h1').first()).toBeVisible();
					await expect(page.locator('html')).toHaveAttribute('lang', language);
					expect(await tooSmall(page)).toEqual([]);
					expect(await covered(page), 'tabs under something').toEqual([]);
					expect(await spilt(page), 'wider than its box, or cut off').toEqual([]);
					if (screen.languages === longer) expect(await untranslated(page)).toEqual([]);
				});
	});
