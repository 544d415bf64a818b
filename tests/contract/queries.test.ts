import { aliasedTable, and, desc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { averageOf, latestFirst, olderThan, totalOf } from '$lib/server/db/sql';
import type { Reader, Store } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { freshStore } from '../support/harness';
import { aGoal, aHome, aPerson, aRating, later, type Home } from './rows';

const { goal, person, rating } = tables;
let store: Store;
let home: Home;

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
});

/** Everyone's latest rating of every goal of a family: one index seek a goal and person. */
function latestRatings(read: Reader, raters: typeof person) {
	const newest = aliasedTable(rating, 'newest');
	const newestId = read
		.select({ id: newest.id })
		.from(newest)
		.where(and(eq(newest.goalId, goal.id), eq(newest.raterId, raters.id)))
		.orderBy(desc(newest.at), desc(newest.id))
		.limit(1);
	return read
		.select({ goalId: goal.id, raterId: raters.id, level: rating.level })
		.from(goal)
		.innerJoin(raters, eq(raters.role, 'parent'))
		.innerJoin(rating, eq(rating.id, newestId));
}

test('the latest rating of each goal and person', async () => {
	const { other, goalId } = await store.write(async (tx) => {
		const other = await aPerson(tx);
		const { goalId } = await aGoal(tx, home);
		await aRating(tx, home, { level: 2, at: later(1) });
		await aRating(tx, home, { level: 6, at: later(3) });
		await aRating(tx, home, { level: 4, at: later(2) });
		await aRating(tx, home, { level: 9, at: later(1), raterId: other });
		await aRating(tx, home, { level: 1, at: later(1), goalId });
		await aRating(tx, home, { level: null, at: later(1), goalId });
		return { other, goalId };
	});
	const rows = await latestRatings(store.read, person);
	expect(rows).toHaveLength(3);
	expect(rows).toContainEqual({ goalId: home.goalId, raterId: home.personId, level: 6 });
	expect(rows).toContainEqual({ goalId: home.goalId, raterId: other, level: 9 });
	expect(rows).toContainEqual({ goalId, raterId: home.personId, level: null });
});

test('pages leave nothing out and repeat nothing, even within one moment', async () => {
	const made = await store.write(async (tx) => {
		const ids: string[] = [];
		for (let turn = 0; turn < 23; turn += 1) {
			ids.push(await aRating(tx, home, { level: 1, at: later(Math.floor(turn / 10)) }));
		}
		return ids;
	});
	const seen: string[] = [];
	for (let last: { at: Date; id: string } | undefined, page = 0; page < 10; page += 1) {
		const rows = await store.read
			.select({ at: rating.at, id: rating.id })
			.from(rating)
			.where(last && olderThan(rating.at, rating.id, last))
			.orderBy(...latestFirst(rating.at, rating.id))
			.limit(5);
		seen.push(...rows.map((row) => row.id));
		last = rows.at(-1) ?? last;
	}
	expect(seen).toEqual([...made].reverse());
});

test('counts, sums and means are numbers, and null where there is nothing', async () => {
	const figures = { total: totalOf(rating.level), mean: averageOf(rating.level) };
	expect(await store.read.select(figures).from(rating)).toEqual([{ total: null, mean: null }]);
	await store.write(async (tx) => {
		for (const level of [3, 6, null, 9]) await aRating(tx, home, { level, at: later(0) });
	});
	expect(await store.read.select(figures).from(rating)).toEqual([{ total: 18, mean: 6 }]);
	expect(await store.read.$count(rating)).toBe(4);
});
