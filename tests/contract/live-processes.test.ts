import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '$lib/server/db/store';
import type { LiveFeed } from '$lib/server/live/feed';
import { openFeed } from '$lib/server/live/open';
import { anotherStoreOf, freshStore, urlOf } from '../support/harness';
import { Ear, tellOnce } from './listening-tests';
import { aHome, type Home } from './rows';

let here: Store;
let there: Store;
let home: Home;
let feeds: { here: LiveFeed; there: LiveFeed };

/** Two processes over one database; what is told, is told `here`. */
beforeEach(async () => {
	here = await freshStore();
	there = await anotherStoreOf(here);
	home = await aHome(here);
	const url = urlOf(here);
	feeds = { there: await openFeed(there, url), here: await openFeed(here, url) };
});

afterEach(async () => {
	await Promise.all([feeds.here.close(), feeds.there.close()]);
});

test('what is told in one process is heard in the other, in order', async () => {
	const [near, far] = [new Ear(feeds.here, home.familyId), new Ear(feeds.there, home.familyId)];
	for (let turn = 0; turn < 10; turn += 1) await tellOnce(here, home);
	const all = Array.from({ length: 10 }, (_, index) => index + 1);
	expect(await near.heard(10)).toEqual(all);
	expect(await far.heard(10)).toEqual(all);
});

test('what both tell at once is numbered as one', async () => {
	const [near, far] = [new Ear(feeds.here, home.familyId), new Ear(feeds.there, home.familyId)];
	const telling = Array.from({ length: 10 }, () => [tellOnce(here, home), tellOnce(there, home)]);
	await Promise.all(telling.flat());
	const all = Array.from({ length: 20 }, (_, index) => index + 1);
	expect(await near.heard(20)).toEqual(all);
	expect(await far.heard(20)).toEqual(all);
});
