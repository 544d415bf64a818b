import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '$lib/server/db/store';
import { setFeed } from '$lib/server/live/current';
import { readEventsWith } from '$lib/server/live/events';
import { LiveFeed } from '$lib/server/live/feed';
import { postgresWakeups } from '$lib/server/live/wakeups-postgres';
import { freshStore, urlOf } from '../../support/harness';
import { Ear, tellOnce } from '../listening-tests';
import { aHome, type Home } from '../rows';

const PACE = { heartbeatMs: 200, deadAfterMs: 2000, reconnectMs: 10 };

let store: Store;
let home: Home;
let admin: Client;
let near: LiveFeed;
let far: LiveFeed;

async function openFeed(): Promise<LiveFeed> {
	const wakeups = postgresWakeups(urlOf(store), PACE);
	const feed = new LiveFeed(readEventsWith(store.read), wakeups, () => undefined);
	await feed.start();
	return feed;
}

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	[far, near] = [await openFeed(), await openFeed()];
	setFeed(near);
	admin = new Client({ connectionString: urlOf(store) });
	await admin.connect();
});

afterEach(async () => {
	await Promise.all([near.close(), far.close(), admin.end()]);
});

const killListeners = (): Promise<unknown> =>
	admin.query(
		`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
			and pid <> pg_backend_pid() and (query like 'listen%' or query = 'select 1' or query like '%pg_notify%')`
	);

test('a listening connection that is killed comes back, and nothing is missed', async () => {
	const ear = new Ear(far, home.familyId);
	await tellOnce(store, home);
	await ear.heard(1);
	for (let turn = 0; turn < 20; turn += 1) {
		if (turn % 7 === 3) await killListeners();
		await tellOnce(store, home);
	}
	expect(await ear.heard(21)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
});

test('a hint that could not be sent goes out with the next connection', async () => {
	const ear = new Ear(far, home.familyId);
	await killListeners();
	await tellOnce(store, home);
	expect(await ear.heard(1)).toEqual([1]);
});
