import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import type { Store } from '$lib/server/db/store';
import { anotherStoreOf, freshStore } from '../support/harness';
import { MigrationFolder } from './migration-folder';
import { aHome, aRating, noon } from './rows';

let store: Store;
let migrations: MigrationFolder;

beforeEach(async () => {
	store = await freshStore();
	migrations = await MigrationFolder.make(store);
});

afterEach(() => migrations.remove());

describe('migrations', () => {
	test('are applied once', async () => {
		expect(await store.migrate()).toEqual([]);
		await migrations.write('2000_a', 'create table shelf (id integer primary key)');
		expect(await store.migrate(migrations.path)).toEqual(['2000_a']);
		expect(await store.migrate(migrations.path)).toEqual([]);
		expect(await migrations.idsIn('shelf')).toEqual([]);
	});

	test('written earlier but merged later are not passed over', async () => {
		await migrations.write('2002_mine', 'create table shelf (id integer primary key)');
		await store.migrate(migrations.path);
		await migrations.write('2001_theirs', 'create table book (id integer primary key)');
		expect(await store.migrate(migrations.path)).toEqual(['2001_theirs']);
		expect(await migrations.idsIn('book')).toEqual([]);
	});

	test('that fail leave nothing, and keep those before them', async () => {
		await migrations.write('2000_good', 'create table shelf (id integer primary key)');
		await migrations.write(
			'2001_bad',
			'create table book (id integer primary key)',
			'insert into nowhere'
		);
		await expect(store.migrate(migrations.path)).rejects.toThrow();
		expect(await migrations.idsIn('shelf')).toEqual([]);
		await expect(migrations.idsIn('book')).rejects.toThrow();
		await migrations.write('2001_bad', 'create table book (id integer primary key)');
		expect(await store.migrate(migrations.path)).toEqual(['2001_bad']);
	});

	test('are applied once when two processes start together', async () => {
		await migrations.write('2000_a', 'create table shelf (id integer primary key)');
		const other = await anotherStoreOf(store);
		const both = await Promise.all([
			store.migrate(migrations.path),
			other.migrate(migrations.path)
		]);
		expect(both.flat()).toEqual(['2000_a']);
	});

	test('leave the rules for writing as they were', async () => {
		await migrations.write('2000_a', 'create table shelf (id integer primary key)');
		await store.migrate(migrations.path);
		const home = await aHome(store);
		const orphan = store.write((tx) => aRating(tx, home, { level: 3, at: noon, goalId: newId() }));
		await expect(orphan).rejects.toThrow();
	});
});
