/**
 * `npm run bench`: what our pages, writes and streams cost beside the least that could do the same,
 * in one run on one machine. Ratios hold from machine to machine, times do not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setStore } from '$lib/server/db/current';
import { openStore } from '$lib/server/db/open';
import { build } from '../../scripts/build.mjs';
import { buildBare } from './bare';
import { aFamily, cookieOf } from './family';
import { benchLive } from './live';
import { benchForm, benchPage } from './pages';
import { hangUp, serve } from './served';
import { benchWeight } from './weight';
import { benchWrite } from './write';

const say = (lines: readonly string[]) => console.log(lines.join('\n'));

async function measure(folder: string, built: string): Promise<void> {
	const url = `file:${join(folder, 'family.db')}`;
	const store = await openStore(url);
	setStore(store);
	await store.migrate();
	const family = await aFamily();
	const cookies = await Promise.all(family.raters.map(cookieOf));
	const [rater = ''] = cookies;
	const worker = await cookieOf(family.worker);
	const bare = await serve(buildBare(join(folder, 'bare')), {
		BARE_DATABASE: join(folder, 'bare.db')
	});
	const settings = { BUILD: built, DATABASE_URL: url, DEMO: 'off' };
	const ours = await serve(resolve('scripts/serve.mjs'), settings);
	try {
		say(await benchWeight(ours, '/plan', rater));
		say(await benchPage(ours, bare, rater));
		say(await benchForm(ours, bare, family, cookies));
		say(await benchLive(ours, family, { worker, rater }));
		say(await benchWrite(family, join(folder, 'insert.db')));
	} finally {
		await Promise.all([ours.stop(), bare.stop()]);
		await store.close();
	}
}

/** Builds what is not built, measures on a database of its own, and leaves nothing behind. */
export async function main([given]: string[]): Promise<number> {
	if (given === undefined && !(await build())) return 1;
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-bench-'));
	try {
		await measure(folder, resolve(given ?? 'build'));
		return 0;
	} finally {
		hangUp();
		rmSync(folder, { recursive: true, force: true });
	}
}
