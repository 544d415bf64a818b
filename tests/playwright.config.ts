import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

const port = 3210;
/** A demo town that is running already, for whoever is writing a story; else one is started. */
const running = process.env['STORIES_ORIGIN'];
const origin = running ?? `http://localhost:${port}`;

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results/playwright',
	reporter: [['list'], ['json', { outputFile: '../test-results/stories.json' }]],
	forbidOnly: true,
	retries: 0,
	// Room for a machine that is busy with other things; nothing here measures how fast we are.
	timeout: 300_000,
	expect: { timeout: 20_000 },
	workers: 2,
	use: {
		baseURL: origin,
		locale: 'en-GB',
		launchOptions: launchOptions(),
		actionTimeout: 60_000,
		navigationTimeout: 60_000
	},
	projects: [
		{
			name: 'phone',
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
		},
		{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } }
	],
	...(running
		? {}
		: {
				webServer: {
					command: 'node tests/support/serve.ts',
					cwd: '..',
					url: origin,
					reuseExistingServer: false,
					stdout: 'ignore',
					env: { PORT: String(port), ORIGIN: origin, DEMO: 'on' }
				}
			})
});
