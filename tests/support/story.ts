/**
 * How a browser test tells its story: in named steps, each of which leaves a page that axe finds
 * nothing wrong with, that fits the screen, that made no noise in the console, and a picture of it.
 */
import {
	expect,
	test as base,
	type Browser,
	type BrowserContextOptions,
	type Page,
	type TestInfo
} from '@playwright/test';
import { expectAccessible, expectFitsTheScreen } from './page-checks';
import { listenForNoise, type Noise } from './noise';

interface Stage {
	browser: Browser;
	info: TestInfo;
	/** Steps told so far, by anyone in the story; the pictures are numbered by it. */
	stepsTold: number;
}

/** One person in the story, at their own browser. */
export class Story {
	readonly #stage: Stage;
	readonly #noise: Noise;
	readonly #others: Story[] = [];

	constructor(
		readonly page: Page,
		stage: Stage
	) {
		this.#stage = stage;
		this.#noise = listenForNoise(page);
	}

	/** Does `fn`, then looks at the page the way a careful reviewer would. */
	step<T>(name: string, fn: () => Promise<T>): Promise<T> {
		return base.step(name, async () => {
			const outcome = await fn();
			await this.#look();
			return outcome;
		});
	}

	/** From here on a page may answer 404, where the story is that something cannot be found. */
	allow404(): void {
		this.allowStatus(404);
	}

	/** From here on a page may answer this status, such as 400 for a form sent without JavaScript. */
	allowStatus(status: number): void {
		this.#noise.allow(status);
	}

	/** From here on the network may be away, where the story is that it comes back. */
	allowLost(): void {
		this.#noise.allowLost();
	}

	/** From here on their session may be ended by somebody else, while a page of theirs listens. */
	allowSignedOut(): void {
		this.#noise.allowSignedOut();
	}

	/** Someone else, signed in nowhere, at a browser of their own: told in steps and watched too. */
	async anotherPerson(options: BrowserContextOptions = {}): Promise<Story> {
		const context = await this.#stage.browser.newContext(options);
		const other = new Story(await context.newPage(), this.#stage);
		this.#others.push(other);
		return other;
	}

	/** Asks everyone in the story whether their browser complained, and sends the others home. */
	async end(): Promise<void> {
		this.#noise.expectNone();
		for (const other of this.#others) {
			await other.end();
			await other.page.context().close();
		}
	}

	async #look(): Promise<void> {
		await this.page.waitForLoadState('load');
		await this.#takePicture();
		this.#noise.expectNone();
		await expectFitsTheScreen(this.page);
		await expectAccessible(this.page, this.#stage.browser);
	}

	async #takePicture(): Promise<void> {
		const { info } = this.#stage;
		const language = await this.page.locator('html').getAttribute('lang');
		const story =
			info.titlePath
				.at(-1)
				?.toLowerCase()
				.replaceAll(/[^a-z0-9]+/g, '-') ?? 'story';
		const number = String(++this.#stage.stepsTold).padStart(2, '0');
		const file = `${story.slice(0, 60)}-${number}-${language ?? 'no-language'}.png`;
		await this.page.screenshot({
			path: `test-results/screens/${info.project.name}/${file}`,
			fullPage: true,
			animations: 'disabled'
		});
	}
}

/** Told on a town that was running already, where it may have been told before. */
export const mayBeToldAgain = process.env['STORIES_ORIGIN'] !== undefined;

/** Signs in as one of the demo people, such as `parent`, through the page made for it. */
export async function signInAs(page: Page, demoKey: string): Promise<void> {
	await page.goto('/demo');
	await page.locator(`[data-demo="${demoKey}"]`).click();
	await page.waitForURL((url) => url.pathname !== '/demo');
	await pastFirstUse(page);
}

async function pastFirstUse(page: Page): Promise<void> {
	if (new URL(page.url()).pathname !== '/welcome') return;
	await page.locator('[data-go-on]').click();
	await page.waitForURL((url) => url.pathname !== '/welcome');
}

/** Somebody is let in: past the page that explains leaving quickly, where they have not seen it. */
export async function arriveAt(page: Page, path: string): Promise<void> {
	await page.waitForURL(({ pathname }) => [path, '/welcome'].includes(pathname));
	await pastFirstUse(page);
	await expect(page).toHaveURL(path);
}

export const test = base.extend<{ story: Story }>({
	story: async ({ page, browser }, use, info) => {
		const story = new Story(page, { browser, info, stepsTold: 0 });
		await use(story);
		await story.end();
	}
});

export { expect };
