import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		alias: { $seed: 'drizzle/seed' },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../tests/**/*.ts',
					'../drizzle/**/*.ts',
					'../scripts/**/*.mjs'
				]
			})
		},
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style SvelteKit writes on an element: what reads a new page's title aloud.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'media-src': ['self', 'blob:'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'report-uri': ['/csp-report'],
				'report-to': ['csp']
			}
		},
		// A first visit fetches few files: each component’s style is too small to be one of its own.
		inlineStyleThreshold: 2048,
		// Registered by the shell's own script: no page has one inside it for this.
		serviceWorker: { register: false },
		version: { pollInterval: 0 }
	}
};
