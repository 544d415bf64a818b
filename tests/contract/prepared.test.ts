import { and, asc, eq, inArray } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import { prepared } from '$lib/server/db/prepared';
import type { Store } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { freshStore } from '../support/harness';
import { aHome, aRating, later, type Home } from './rows';

const { rating } = tables;
let store: Store;
let home: Home;
let builds = 0;

const ratingsBy = prepared(
	'contract_ratings_by',
	{ texts: ['on'], lists: ['ids'] },
	(db, { on, ids }) => {
		builds += 1;
		return db
			.select({ level: rating.level, at: rating.at })
			.from(rating)
			.where(and(inArray(rating.id, ids), eq(rating.on, on)))
			.orderBy(asc(rating.at));
	}
);

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	builds = 0;
});

async function fiveRatings(): Promise<string[]> {
	return store.write(async (tx) => {
		const ids: string[] = [];
		for (const level of [1, 2, 3, 4, 5])
			ids.push(await aRating(tx, home, { level, at: later(level) }));
		return ids;
	});
}

test.each([1, 2, 3, 4, 5])('a list of %i finds as many, once each', async (many) => {
	const ids = (await fiveRatings()).slice(0, many);
	const found = await ratingsBy(store.read, { on: '2026-03-02', ids });
	expect(found.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5].slice(0, many));
	expect(found[0]?.at).toEqual(later(1));
});

test('is built once for lengths that fit the same room, and gives each its own answer', async () => {
	const ids = await fiveRatings();
	const levels = async (...given: string[]) =>
		(await ratingsBy(store.read, { on: '2026-03-02', ids: given })).map(({ level }) => level);
	expect(await levels(ids[0]!, ids[1]!, ids[2]!)).toEqual([1, 2, 3]);
	expect(await levels(ids[4]!, ids[3]!, ids[1]!, ids[2]!)).toEqual([2, 3, 4, 5]);
	expect(await levels(newId(), newId(), newId())).toEqual([]);
	expect(builds).toBe(1);
	expect(await ratingsBy(store.read, { on: '2026-03-03', ids })).toEqual([]);
	expect(builds).toBe(2);
});

test('inside a transaction it sees what the transaction has done', async () => {
	const seen = await store.write(async (tx) => {
		const id = await aRating(tx, home, { level: 9, at: later(9) });
		return ratingsBy(tx, { on: '2026-03-02', ids: [id] });
	});
	expect(seen).toEqual([{ level: 9, at: later(9) }]);
});
