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
import { freezingProxy, type FreezingProxy } from './freezing-proxy';

/** Slow to come back, so that what is told meanwhile is not heard by chance. */
const SLOW = { heartbeatMs: 60_000, deadAfterMs: 5000, reconnectMs: 300 };

let store: Store;
let home: Home;
let proxy: FreezingProxy;
let near: LiveFeed;
let far: LiveFeed;

async function openFeed(url: string, pace: typeof SLOW): Promise<LiveFeed> {
	const wakeups = postgresWakeups(url, pace);
	const feed = new LiveFeed(readEventsWith(store.read), wakeups, () => undefined);
	await feed.start();
	return feed;
}

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	proxy = await freezingProxy(urlOf(store));
	near = await openFeed(urlOf(store), SLOW);
	setFeed(near);
});

afterEach(async () => {
	await Promise.all([near.close(), far.close()]);
	proxy.close();
});

/** Ends the connection that began to listen first, or last. */
async function kill(which: 'first' | 'last'): Promise<void> {
	const admin = new Client({ connectionString: urlOf(store) });
	await admin.connect();
	const { rows } = await admin.query(
		`select pg_terminate_backend(pid, 5000) as killed from pg_stat_activity
			where datname = current_database() and query like 'listen%'
			order by backend_start ${which === 'first' ? 'asc' : 'desc'} limit 1`
	);
	expect(rows).toEqual([{ killed: true }]);
	await admin.end();
}

test('one whose listening connection is killed hears what was told meanwhile', async () => {
	far = await openFeed(urlOf(store), SLOW);
	const ear = new Ear(far, home.familyId);
	await far.settled();
	await kill('last');
	for (let turn = 0; turn < 5; turn += 1) await tellOnce(store, home);
	expect(await ear.heard(5)).toEqual([1, 2, 3, 4, 5]);
	await tellOnce(store, home);
	expect(await ear.heard(6)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('one whose connection is killed before telling is heard all the same', async () => {
	far = await openFeed(urlOf(store), SLOW);
	const ear = new Ear(far, home.familyId);
	await far.settled();
	await kill('first');
	await tellOnce(store, home);
	expect(await ear.heard(1)).toEqual([1]);
});

test('one whose server stops answering notices, and listens again', async () => {
	far = await openFeed(proxy.url, { heartbeatMs: 50, deadAfterMs: 400, reconnectMs: 10 });
	const ear = new Ear(far, home.familyId);
	await far.settled();
	proxy.freeze();
	await tellOnce(store, home);
	expect(await ear.heard(1)).toEqual([1]);
	await tellOnce(store, home);
	expect(await ear.heard(2)).toEqual([1, 2]);
});
