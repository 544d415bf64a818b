import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { rolldownOptions: { checks: { pluginTimings: false } } },
	test: {
		passWithNoTests: false,
		testTimeout: 120_000,
		hookTimeout: 120_000,
		env: { SERVICE_KEY: 'for-tests-only-and-known-to-all-who-read-this' },
		projects: [
			{ extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'] } },
			{ extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
			{
				extends: true,
				test: {
					name: 'contract-sqlite',
					include: ['tests/contract/**/*.test.ts'],
					exclude: ['tests/contract/postgres/**'],
					env: { TEST_ENGINE: 'sqlite', DATABASE_URL: 'file:copied-for-each-test' }
				}
			},
			{
				extends: true,
				test: {
					name: 'contract-postgres',
					include: ['tests/contract/**/*.test.ts'],
					exclude: ['tests/contract/sqlite/**'],
					globalSetup: ['tests/support/postgres-setup.ts'],
					env: { TEST_ENGINE: 'postgres', DATABASE_URL: 'postgres://copied-for-each-test' }
				}
			}
		]
	}
});
