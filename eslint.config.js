/** What a machine can hold of docs/architecture.md. No warnings: a rule is worth an error or not ours. */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const serverRooms = {
	regex: '^\\$lib/server(/|$)',
	message: 'Components take a view and emit an intent: they never reach the server.'
};
const dialects = {
	regex:
		'^(drizzle-orm/(pg-core|sqlite-core|node-postgres|better-sqlite3|sqlite-proxy)|pg|better-sqlite3)$',
	message: 'Only db/ and live/ know which engine this is.'
};
const lucia = {
	regex: '^(lucia|@lucia-auth/.*)$',
	message: 'Only auth/sessions.ts knows lucia.'
};

const restrictedImports = (/** @type {object[]} */ ...patterns) => ({
	'no-restricted-imports': ['error', { patterns }]
});
const calling = (/** @type {string} */ object, /** @type {string} */ property) =>
	`CallExpression[callee.object.name="${object}"][callee.property.name="${property}"]`;
const world = 'A rule takes the world as arguments.';

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'data/',
			'test-results/',
			'drizzle/sqlite/',
			'drizzle/postgres/',
			'drizzle/*.cjs'
		]
	},
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js'] },
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
		rules: {
			'no-console': 'error',
			'no-undef': 'off',
			'no-constant-condition': 'error',
			'no-empty': 'error',
			'no-fallthrough': 'error',
			'no-self-compare': 'error',
			'no-template-curly-in-string': 'error',
			'no-unreachable-loop': 'error',
			'no-useless-escape': 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// A promise may be what an interface asks for, with nothing to wait for on this engine.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/button-has-type': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			// An installation has an address of its own, never a folder of somebody else's.
			'svelte/no-navigation-without-resolve': 'off',
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
			'svelte/require-each-key': 'error'
		}
	},
	{
		files: ['src/**'],
		ignores: ['src/lib/server/**'],
		rules: restrictedImports(dialects, lucia)
	},
	{
		files: ['src/lib/server/**', 'src/cli/**'],
		ignores: ['src/lib/server/db/**', 'src/lib/server/live/**', 'src/lib/server/auth/sessions.ts'],
		rules: restrictedImports(dialects, lucia)
	},
	{
		files: ['src/lib/{components,state,offline,i18n}/**'],
		rules: restrictedImports(dialects, lucia, serverRooms)
	},
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['fetch', 'process', 'console', 'performance', 'crypto'].map((name) => ({
					name,
					message: world
				}))
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: world },
				{ selector: 'CallExpression[callee.name="Date"]', message: world },
				{ selector: calling('Date', 'now'), message: world },
				{ selector: calling('Math', 'random'), message: world }
			]
		}
	},
	{
		files: ['scripts/**', 'src/cli/**', 'drizzle/seed/print.ts', 'tests/{bench,support}/**'],
		rules: { 'no-console': 'off' }
	},
	{
		// Scripts are checked as they are; a page's props are typed by svelte-check, from its route.
		files: ['**/*.{js,mjs}', 'src/routes/**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	}
);
