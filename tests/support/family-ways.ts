/** Ways a family goes through its pages, the same with and without JavaScript. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The main button of a question, whatever language it is in. */
export const goOn = async (page: Page) => {
	await page.locator('#form').evaluate((form) => form.toggleAttribute('data-answered', true));
	await page.locator('#form > button.btn').first().click();
	// The next question may be drawn in its place, where nothing is loaded that could be waited for.
	await expect(page.locator('#form[data-answered]')).toHaveCount(0);
};

export const giveLevel = async (page: Page, level: string) => {
	const input = page.locator(`input[name="level"][value="${level}"]`);
	await page.locator('label', { has: input }).click();
	await goOn(page);
};

export const writeNote = async (page: Page, name: string, words: string) => {
	await page.locator(`textarea[name="${name}"]`).fill(words);
	await goOn(page);
};

/** The widest circle stands first. Where there is only one, nobody is asked. */
export const sayToEveryone = async (page: Page) => {
	const circles = page.locator('input[type="radio"][name="circleId"]');
	if ((await circles.count()) === 0) return;
	await circles.first().check();
	await goOn(page);
};

/** The step on a goal's page that is the reader's own. */
export const ownStep = (page: Page): Locator =>
	page.locator('li', { has: page.locator('form[action="?/mark"]') }).first();

/** Answers every question the same way, up to the one that asks for words. */
export async function answerEveryQuestion(page: Page, value: string): Promise<void> {
	while ((await page.locator('textarea[name="words"]').count()) === 0) {
		await page.locator(`input[type="radio"][value="${value}"]`).check();
		await goOn(page);
	}
}

/** The tick of that step, or what takes it away. */
export const ownTick = (page: Page): Locator =>
	ownStep(page).locator('form[action="?/mark"] button');
