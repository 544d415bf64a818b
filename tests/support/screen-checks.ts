/** Whether what is on a page fits where it stands, and can be pressed by a thumb. */
import type { Page } from '@playwright/test';

/** What can be pressed and is smaller than a thumb; a link inside a sentence is as high as its line. */
export const tooSmall = (page: Page): Promise<string[]> =>
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

/** Tabs that something lies over: one that is fixed to the screen too. */
export const covered = (page: Page): Promise<string[]> =>
	page.locator('nav a').evaluateAll((all) =>
		all
			.filter((one) => {
				const { left, right, top, bottom } = one.getBoundingClientRect();
				const isSeen = (x: number) =>
					[top + 4, bottom - 4].every((y) => one.contains(document.elementFromPoint(x, y)));
				return bottom <= innerHeight && ![left + 8, right - 8].every(isSeen);
			})
			.map((one) => one.outerHTML.slice(0, 120))
	);

/**
 * What is wider than the box it stands in, or cut off below. What scrolls in a box of its own may
 * be; a field shows a part of what is in it.
 */
export const spilt = (page: Page): Promise<string[]> =>
	page.locator('body, body *:not(svg *, input, .quietly-hidden)').evaluateAll((all) =>
		all
			.filter((one) => one.checkVisibility() && one.clientWidth > 0)
			.filter((one) => {
				const { display, overflowX, overflowY } = getComputedStyle(one);
				if (display === 'inline' || /auto|scroll/.test(overflowX + overflowY)) return false;
				const isCut = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
				return isCut || one.scrollWidth > one.clientWidth + 1;
			})
			.map((one) => `${one.scrollWidth} in ${one.clientWidth}: ${one.outerHTML.slice(0, 160)}`)
	);
