import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { filesOf } from './files';
import { waysInto } from './guards';

/** Whoever adds a page that anyone can open says so here. */
const open = [
	'src/routes/(open)/+layout.server.ts',
	'src/routes/(open)/+page.server.ts',
	'src/routes/(open)/csp-report/+server.ts',
	'src/routes/(open)/demo/+page.server.ts',
	'src/routes/(open)/help/+page.server.ts',
	'src/routes/(open)/join/+page.server.ts',
	'src/routes/(open)/language/+page.server.ts',
	'src/routes/(open)/leave/+server.ts',
	'src/routes/(open)/offline/+page.server.ts',
	'src/routes/(open)/sign-in/+page.server.ts',
	'src/routes/(open)/sign-in/code/+page.server.ts',
	'src/routes/(open)/sign-in/passkey/+server.ts',
	'src/routes/(open)/sign-in/passkey/use/+page.server.ts',
	'src/routes/(open)/sign-in/phone/+page.server.ts',
	'src/routes/(open)/sign-in/second/+page.server.ts',
	'src/routes/(open)/sign-in/sso/+server.ts',
	'src/routes/(open)/sign-in/sso/done/+page.server.ts',
	'src/routes/(open)/sign-in/waiting/+page.server.ts',
	'src/routes/(open)/sign-out/+server.ts',
	/** The words of a page and whether this is a demonstration: nothing of anybody's. */
	'src/routes/+layout.server.ts'
];

const routes = filesOf('src/routes');
const servers = routes.filter((file) => /\+(page\.|layout\.)?server\.ts$/.test(file));

test('the open routes are these and no others', () => {
	const found = servers.filter(
		(file) => file.includes('/(open)/') || dirname(file) === 'src/routes'
	);
	expect(found.sort()).toEqual([...open].sort());
});

describe.each(servers.filter((file) => !open.includes(file)))('%s', (file) => {
	const { names, unguarded } = waysInto(file);

	it('calls a guard first, by every way in', () => {
		expect(names.length).toBeGreaterThan(0);
		expect(unguarded).toEqual([]);
	});
});

const pages = routes.filter((file) => file.endsWith('+page.svelte') && !file.includes('/(open)/'));

test.each(pages)('%s has a load of its own, which guards it', (page) => {
	const server = join(dirname(page), '+page.server.ts');
	expect(existsSync(server)).toBe(true);
	expect(waysInto(server).names).toContain('load');
});

test('nothing is loaded in the browser, where there is no guard', () => {
	const universal = routes.filter((file) => /\+(page|layout)\.ts$/.test(file));
	expect(universal.filter((file) => waysInto(file).names.length > 0)).toEqual([]);
});

describe('a route is caught', () => {
	const guard = "import { requireAct, requireAudience } from '$lib/server/access/guard';\n";
	const forms: Record<string, string> = {
		'src/lib/server/forms/good.ts': `${guard}
			export function goodActions(who) { return { say: async (event) => { requireAudience(event, who); } }; }
			export function begin(event) { return requireAudience(event, 'family'); }`,
		'src/lib/server/forms/bad.ts': `${guard}
			export const badActions = (who) => ({ say: async (event) => { await save(); requireAudience(event, who); } });
			export function begin(event) { return lookAround(event); }`
	};
	const unguardedIn = (source: string) =>
		waysInto('route.ts', (path) => (path === 'route.ts' ? guard + source : (forms[path] ?? '')))
			.unguarded;

	it.each([
		['that asks nobody', 'export const load = async () => ({ a: await goals() });'],
		[
			'that asks too late',
			'export const load = async (event) => { const a = await goals(); requireAudience(event); return a; };'
		],
		[
			'that reads before it asks',
			'export const load = (event) => { requireAudience(first(event)); };'
		],
		[
			'that asks inside something that may not run',
			'export const load = (event) => { const ask = () => requireAudience(event); };'
		],
		['that returns nothing but data', 'export const load = () => ({ a: 1 });'],
		['that is a function', 'export async function GET() { return answer(); }'],
		['that comes from elsewhere unseen', "export { load } from 'somewhere';"],
		[
			'that is made by what does not ask',
			"import { badActions } from '$lib/server/forms/bad';\nexport const actions = badActions('family');"
		],
		[
			'that begins with what does not ask',
			"import { begin } from '$lib/server/forms/bad';\nexport const load = (event) => begin(event);"
		],
		['that is made by what nobody can find', "export const actions = unknown('family');"]
	])('%s', (_, source) => expect(unguardedIn(source)).toHaveLength(1));

	it('by the one action that does not ask', () => {
		const source =
			'export const actions = { good: (event) => { requireAct(event); }, bad: () => save() };';
		expect(unguardedIn(source)).toEqual(['actions']);
	});

	it('whose guard is a namesake of ours', () => {
		const source =
			'function requireAudience() {}\nexport const load = (event) => requireAudience(event);';
		expect(waysInto('route.ts', () => source).unguarded).toEqual(['load']);
	});

	it.each([
		[
			'asks first',
			"export const load = async (event) => { const viewer = requireAct(event, 'a'); return goals(viewer); };"
		],
		[
			'asks in what it answers',
			"export const load = (event) => ({ name: requireAudience(event, 'a').name });"
		],
		[
			'asks by a function of its own',
			'const begin = (event) => requireAudience(event);\nexport const load = async (event) => (await begin(event)).view;'
		],
		[
			'asks by a function of ours',
			"import { begin } from '$lib/server/forms/good';\nexport const load = (event) => begin(event);"
		],
		[
			'is made by what asks',
			"import { goodActions } from '$lib/server/forms/good';\nexport const actions = goodActions('family') satisfies Actions;"
		]
	])('but not one that %s', (_, source) => expect(unguardedIn(source)).toEqual([]));
});
