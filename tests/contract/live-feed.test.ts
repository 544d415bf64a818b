import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '$lib/server/db/store';
import { setFeed } from '$lib/server/live/current';
import { EVENTS_AT_ONCE, readEventsWith, type ReadEvents } from '$lib/server/live/events';
import { LiveFeed } from '$lib/server/live/feed';
import { localWakeups } from '$lib/server/live/wakeups-local';
import { freshStore } from '../support/harness';
import { Ear, tellOnce } from './listening-tests';
import { aHome, type Home } from './rows';

let store: Store;
let home: Home;
let reads: number;
let errors: unknown[];

function feedWith(read: ReadEvents): LiveFeed {
	const counted: ReadEvents = (familyId, sinceSeq) => {
		reads += 1;
		return read(familyId, sinceSeq);
	};
	const feed = new LiveFeed(counted, localWakeups(), (error) => errors.push(error));
	setFeed(feed);
	return feed;
}

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	reads = 0;
	errors = [];
});

describe('someone who listens', () => {
	test('is told what happens, in order', async () => {
		const ear = new Ear(feedWith(readEventsWith(store.read)), home.familyId);
		await Promise.all(Array.from({ length: 12 }, () => tellOnce(store, home)));
		expect(await ear.heard(12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	});

	test('catches up from the last event they saw', async () => {
		const feed = feedWith(readEventsWith(store.read));
		for (let turn = 0; turn < 5; turn += 1) await tellOnce(store, home);
		expect(await new Ear(feed, home.familyId, 3).heard(2)).toEqual([4, 5]);
	});

	test('catches up on more than one read can carry', async () => {
		const feed = feedWith(readEventsWith(store.read));
		const many = EVENTS_AT_ONCE + 5;
		await store.write(async (tx) => {
			for (let turn = 0; turn < many; turn += 1) await tellOnce(tx, home);
		});
		const heard = await new Ear(feed, home.familyId).heard(many);
		expect(heard).toEqual(Array.from({ length: many }, (_, index) => index + 1));
	});

	test('is not told of a family they do not listen to', async () => {
		const feed = feedWith(readEventsWith(store.read));
		const other = await aHome(store);
		const ear = new Ear(feed, home.familyId);
		await tellOnce(store, other);
		await tellOnce(store, home);
		expect(await ear.heard(1)).toEqual([1]);
		expect(ear.events.map((event) => event.familyId)).toEqual([home.familyId]);
	});

	test('is told nothing of what was undone', async () => {
		const ear = new Ear(feedWith(readEventsWith(store.read)), home.familyId);
		const undone = store.write(async (tx) => {
			await tellOnce(tx, home);
			throw new Error('no');
		});
		await expect(undone).rejects.toThrow('no');
		await tellOnce(store, home);
		expect(await ear.heard(1)).toEqual([1]);
	});

	test('is told nothing more once they stop', async () => {
		const feed = feedWith(readEventsWith(store.read));
		const [leaving, staying] = [new Ear(feed, home.familyId), new Ear(feed, home.familyId)];
		await tellOnce(store, home);
		await Promise.all([leaving.heard(1), staying.heard(1)]);
		leaving.stop();
		await tellOnce(store, home);
		expect(await staying.heard(2)).toEqual([1, 2]);
		expect(leaving.seqs).toEqual([1]);
	});
});

describe('a lost hint', () => {
	test('is made good by the sweep', async () => {
		const feed = feedWith(readEventsWith(store.read));
		const ear = new Ear(feed, home.familyId);
		setFeed(new LiveFeed(readEventsWith(store.read), localWakeups(), () => undefined));
		await tellOnce(store, home);
		feed.sweep();
		expect(await ear.heard(1)).toEqual([1]);
	});

	test('is made good by the next one', async () => {
		const feed = feedWith(readEventsWith(store.read));
		const ear = new Ear(feed, home.familyId);
		setFeed(new LiveFeed(readEventsWith(store.read), localWakeups(), () => undefined));
		await tellOnce(store, home);
		setFeed(feed);
		await tellOnce(store, home);
		expect(await ear.heard(2)).toEqual([1, 2]);
	});
});

/** Reads that end only when they are let go. */
function heldReads(): { read: ReadEvents; begun: Promise<void>; letGo: () => void } {
	const begun = Promise.withResolvers<void>();
	const held = Promise.withResolvers<void>();
	const read: ReadEvents = async (familyId, sinceSeq) => {
		const events = await readEventsWith(store.read)(familyId, sinceSeq);
		begun.resolve();
		await held.promise;
		return events;
	};
	return { read, begun: begun.promise, letGo: held.resolve };
}

describe('several at once', () => {
	test('share one read', async () => {
		const feed = feedWith(readEventsWith(store.read));
		const ears = Array.from({ length: 5 }, () => new Ear(feed, home.familyId));
		await tellOnce(store, home);
		await Promise.all(ears.map((ear) => ear.heard(1)));
		await feed.settled();
		reads = 0;
		await tellOnce(store, home);
		for (const ear of ears) expect(await ear.heard(2)).toEqual([1, 2]);
		await feed.settled();
		expect(reads).toBe(1);
	});

	test('one who comes while others are being read for misses nothing', async () => {
		for (let turn = 0; turn < 3; turn += 1) await tellOnce(store, home);
		const { read, begun, letGo } = heldReads();
		const feed = feedWith(read);
		const early = new Ear(feed, home.familyId, 2);
		await begun;
		const late = new Ear(feed, home.familyId, 0);
		await tellOnce(store, home);
		letGo();
		expect(await late.heard(4)).toEqual([1, 2, 3, 4]);
		expect(await early.heard(2)).toEqual([3, 4]);
	});

	test('are read for one at a time, however often they are woken', async () => {
		const { read, begun, letGo } = heldReads();
		const feed = feedWith(read);
		const ear = new Ear(feed, home.familyId);
		await begun;
		for (let turn = 0; turn < 5; turn += 1) await tellOnce(store, home);
		expect(reads).toBe(1);
		letGo();
		expect(await ear.heard(5)).toEqual([1, 2, 3, 4, 5]);
		await feed.settled();
		expect(reads).toBe(2);
	});

	test('one who leaves while being read for is told nothing', async () => {
		await tellOnce(store, home);
		const { read, begun, letGo } = heldReads();
		const feed = feedWith(read);
		const [leaving, staying] = [new Ear(feed, home.familyId), new Ear(feed, home.familyId)];
		await begun;
		leaving.stop();
		letGo();
		expect(await staying.heard(1)).toEqual([1]);
		expect(leaving.seqs).toEqual([]);
	});

	test('one who fails does not keep the others from hearing', async () => {
		const feed = feedWith(readEventsWith(store.read));
		feed.subscribe(home.familyId, 0, () => {
			throw new Error('my page is broken');
		});
		const ear = new Ear(feed, home.familyId);
		await tellOnce(store, home);
		expect(await ear.heard(1)).toEqual([1]);
		expect(errors).toEqual([new Error('my page is broken')]);
	});
});

test('a read that fails is reported and made good', async () => {
	const failures = [new Error('database is locked')];
	const feed = feedWith((familyId, sinceSeq) => {
		const failure = failures.pop();
		return failure ? Promise.reject(failure) : readEventsWith(store.read)(familyId, sinceSeq);
	});
	const ear = new Ear(feed, home.familyId);
	await tellOnce(store, home);
	expect(await ear.heard(1)).toEqual([1]);
	expect(errors).toEqual([new Error('database is locked')]);
});

test('closing ends the telling', async () => {
	const feed = feedWith(readEventsWith(store.read));
	const ear = new Ear(feed, home.familyId);
	await feed.close();
	const other = feedWith(readEventsWith(store.read));
	const witness = new Ear(other, home.familyId);
	await tellOnce(store, home);
	feed.publish(home.familyId);
	await witness.heard(1);
	await feed.settled();
	expect(ear.seqs).toEqual([]);
});
