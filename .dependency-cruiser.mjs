/**
 * Who may import whom: the arrows of docs/architecture.md, one rule each. dependency-cruiser does
 * not see `import type` inside `.svelte`; eslint.config.js holds those.
 */
const server = '^src/lib/server/';
const aTest = '\\.test\\.ts$';
const aPackage = (/** @type {string} */ names) => `(^|/)node_modules/(${names})(/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
	{
		name: 'no-circles',
		comment: 'Two files that need each other are one idea, or three.',
		severity: 'error',
		from: {},
		to: { circular: true }
	},
	{
		name: 'everything-is-found',
		comment: 'An import that leads nowhere; the $-words are given by SvelteKit.',
		severity: 'error',
		from: {},
		to: { couldNotResolve: true, pathNot: '^(\\$(app|env|service-worker)|\\./\\$types)' }
	},
	{
		name: 'domain-imports-nothing',
		comment: 'Rules have no plumbing: no package, no Node, no other floor.',
		severity: 'error',
		from: { path: '^src/lib/domain/', pathNot: aTest },
		to: { pathNot: '^src/lib/domain/' }
	},
	{
		name: 'inputs-know-domain-and-zod',
		comment: 'And the names of the words a refusal is said in.',
		severity: 'error',
		from: { path: '^src/lib/inputs/', pathNot: aTest },
		to: { pathNot: ['^src/lib/(inputs|domain)/', '^src/lib/i18n/index\\.ts$', aPackage('zod')] }
	},
	{
		name: 'browser-rooms-never-reach-the-server',
		comment: 'Components take a view and emit an intent.',
		severity: 'error',
		from: { path: '^src/lib/(components|state|offline|i18n)/', pathNot: aTest },
		to: { path: server }
	},
	{
		name: 'components-know-domain-words-and-state',
		severity: 'error',
		from: { path: '^src/lib/components/', pathNot: aTest },
		to: { path: '^src/', pathNot: '^src/lib/(components|domain|i18n|state|offline)/' }
	},
	{
		name: 'nothing-imports-routes',
		severity: 'error',
		from: { pathNot: '^src/routes/' },
		to: { path: '^src/routes/' }
	},
	{
		name: 'route-groups-never-mix',
		severity: 'error',
		from: { path: '^src/routes/\\(?(\\w+)\\)?/' },
		to: { path: '^src/routes/[^/]+/', pathNot: '^src/routes/\\(?$1\\)?/' }
	},
	{
		name: 'routes-ask-views-and-commands',
		comment: 'A page never meets a row: it cannot forget the circles.',
		severity: 'error',
		from: { path: '^src/(routes|hooks)', pathNot: aTest },
		to: { path: '^src/lib/server/(repositories|db)/' }
	},
	{
		name: 'evaluation-reaches-its-own-views',
		severity: 'error',
		from: { path: '^src/routes/\\(evaluation\\)/' },
		to: { path: `${server}(views|commands)/`, pathNot: `${server}(views|commands)/evaluation/` }
	},
	{
		name: 'admin-reaches-its-own-views',
		severity: 'error',
		from: { path: '^src/routes/\\(admin\\)/' },
		to: { path: `${server}(views|commands)/`, pathNot: `${server}(views|commands)/admin/` }
	},
	{
		name: 'server-never-draws',
		severity: 'error',
		from: { path: server },
		to: { path: '^src/lib/(components|state|offline)/' }
	},
	{
		name: 'policy-knows-the-domain',
		comment: 'The one room where "may I?" is answered can be read without any other.',
		severity: 'error',
		from: { path: `${server}access/policy\\.ts$` },
		to: { pathNot: [`${server}access/viewer\\.ts$`, '^src/lib/domain/'] }
	},
	{
		name: 'views-never-write',
		severity: 'error',
		from: { path: `${server}views/`, pathNot: aTest },
		to: { path: `${server}commands/` }
	},
	{
		name: 'the-engine-room-decides-nothing',
		comment: 'Rows in, rows out: it asks nobody above whether it may.',
		severity: 'error',
		from: { path: `${server}(repositories|db)/`, pathNot: aTest },
		to: { path: server, pathNot: `${server}(repositories|db)/` }
	},
	{
		name: 'the-engine-room-has-one-hatch',
		comment:
			'Only repositories, live and what opens the house go down to db/. Everyone else may hold ' +
			'the store, make an id and tell a locked database from a broken one.',
		severity: 'error',
		from: {
			path: '^src/',
			pathNot: [
				`${server}(db|repositories|live)/`,
				`${server}auth/[^/]+-repository\\.ts$`,
				`${server}hooks/open-house\\.ts$`,
				// Which columns there are; where a key may be kept.
				`${server}access/columns\\.ts$`,
				`${server}keys\\.ts$`,
				'^src/cli/',
				aTest
			]
		},
		to: { path: `${server}db/`, pathNot: `${server}db/(current|store|id|errors)\\.ts$` }
	},
	{
		name: 'dialects-stay-in-the-engine-room',
		severity: 'error',
		from: { path: '^src/', pathNot: [`${server}(db|live)/`, aTest] },
		to: {
			path: [
				aPackage('drizzle-orm/(pg-core|sqlite-core|node-postgres|better-sqlite3|sqlite-proxy)'),
				aPackage('pg|better-sqlite3')
			]
		}
	},
	{
		name: 'lucia-has-one-reader',
		severity: 'error',
		from: { pathNot: `${server}auth/sessions\\.ts$` },
		to: { path: aPackage('lucia') }
	},
	{
		name: 'source-never-imports-tests',
		severity: 'error',
		from: { path: '^src/', pathNot: aTest },
		to: { path: ['^tests/', aTest] }
	}
];

export default {
	forbidden,
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'node', 'default']
		}
	}
};
