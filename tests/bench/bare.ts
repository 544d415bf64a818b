/**
 * The least that answers the same kind of question on the same stack: SvelteKit with a session
 * looked up in SQLite, a page that says hello, and a form that keeps one row durably.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

const database = `
import Database from 'better-sqlite3';
const database = new Database(process.env.BARE_DATABASE);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('create table if not exists session (id text primary key, name text not null)');
database.exec(
	'create table if not exists rating (id text primary key, level integer, note text, at integer)'
);
database.exec("insert or ignore into session values ('bare', 'Mina')");
const session = database.prepare('select name from session where id = ?');
const insert = database.prepare('insert into rating values (?, ?, ?, ?)');
export const nameOf = (id) => session.get(id)?.name ?? null;
export const keep = (row) => insert.run(...row);
`;

const hooks = `
import { nameOf } from '$lib/database';
export const handle = ({ event, resolve }) => {
	event.locals.name = nameOf(event.cookies.get('session') ?? '');
	return resolve(event);
};
`;

const page = `
import { redirect } from '@sveltejs/kit';
import { keep } from '$lib/database';
export const csr = false;
export const load = ({ locals }) => ({ name: locals.name });
export const actions = {
	default: async ({ request }) => {
		const form = await request.formData();
		keep([crypto.randomUUID(), Number(form.get('level')), form.get('note'), Date.now()]);
		redirect(303, '/');
	}
};
`;

const files: Readonly<Record<string, string>> = {
	// What is a dependency is left out of the build, as this one must be.
	'package.json': '{ "name": "bare", "type": "module", "dependencies": { "better-sqlite3": "*" } }',
	'svelte.config.js': `
import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };`,
	'vite.config.js': `
import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()] };`,
	'src/app.html': `<!doctype html>
<html lang="en"><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>`,
	'src/lib/database.js': database,
	'src/hooks.server.js': hooks,
	'src/routes/+page.server.js': page,
	'src/routes/+page.svelte': '<script>let { data } = $props();</script><p>Hello {data.name}</p>'
};

/** Writes and builds it in this folder; answers the server's file. */
export function buildBare(folder: string): string {
	for (const [name, source] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), source);
	}
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	const vite = resolve('node_modules/vite/bin/vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		encoding: 'utf8'
	});
	if (built.status !== 0) throw new Error(`The bare server could not be built: ${built.stderr}`);
	return join(folder, 'build/index.js');
}
