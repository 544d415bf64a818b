import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const common = {
	testTimeout: 3_600_000,
	hookTimeout: 300_000,
	env: { SERVICE_KEY: 'for-tests-only-and-known-to-all-who-read-this' }
};

/** The proofs of docs/security.md. `PROVE=small` tells every one of them at a smaller size. */
export default defineConfig({
	root: new URL('../..', import.meta.url).pathname,
	plugins: [sveltekit()],
	test: {
		...common,
		projects: [
			{
				extends: true,
				test: {
					name: 'proofs',
					include: ['tests/prove/**/*.prove.ts'],
					env: { TEST_ENGINE: 'sqlite', DATABASE_URL: 'file:copied-for-each-test' }
				}
			},
			{
				extends: true,
				test: {
					name: 'proofs-postgres',
					include: ['tests/prove/sessions.prove.ts'],
					globalSetup: ['tests/support/postgres-setup.ts'],
					env: { TEST_ENGINE: 'postgres', DATABASE_URL: 'postgres://copied-for-each-test' }
				}
			}
		]
	}
});
