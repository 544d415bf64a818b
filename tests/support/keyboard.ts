/** Going through pages by keyboard alone, seeing at each stop where one is. */
import { expect, type Locator, type Page } from '@playwright/test';

/** What has the focus has an outline, on itself or on what it fills, and is not under something. */
export async function expectFocusSeen(page: Page): Promise<void> {
	const seen = await page.evaluate(() => {
		const one = document.activeElement;
		if (!one || one === document.body) return 'nothing has the focus';
		const outlined = [one, one.closest('label')].flatMap((box) =>
			box ? [getComputedStyle(box), getComputedStyle(box, '::after')] : []
		);
		const isOutlined = outlined.some(
			({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
		);
		if (!isOutlined) return `no outline: ${one.outerHTML.slice(0, 160)}`;
		const { left, right, top, bottom } = one.getBoundingClientRect();
		const isFree = [left + 4, (left + right) / 2, right - 4].some((x) =>
			[top + 4, (top + bottom) / 2, bottom - 4].some((y) => {
				const found = document.elementFromPoint(x, y);
				return found !== null && (one.contains(found) || found.contains(one));
			})
		);
		return isFree ? 'seen' : `under something: ${one.outerHTML.slice(0, 160)}`;
	});
	expect(seen).toBe('seen');
}

/** Goes on with Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	const one = target.first();
	await expect(one).toBeAttached();
	for (let stops = 0; stops < 100; stops += 1) {
		await page.keyboard.press('Tab');
		await expectFocusSeen(page);
		if (await one.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab never came to ${String(target)}`);
}

/** Comes to this and presses it. */
export async function enter(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

/** Told what is wrong: the focus is at what was told, and Enter leads from there to the field. */
export async function followError(page: Page, field: Locator): Promise<void> {
	const summary = page.getByRole('alert').filter({ has: page.locator('a') });
	await expect(summary).toBeFocused();
	await expectFocusSeen(page);
	await enter(page, summary.locator('a'));
	await expect(field).toBeFocused();
	await expectFocusSeen(page);
}
