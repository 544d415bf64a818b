import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '$lib/server/db/store';
import { freshStore } from '../../support/harness';
import { MigrationFolder } from '../migration-folder';

/** How drizzle-kit changes a table that SQLite cannot alter. */
const rebuild = [
	'create table new_shelf (id integer primary key, name text)',
	'insert into new_shelf (id) select id from shelf',
	'drop table shelf',
	'alter table new_shelf rename to shelf'
];

let store: Store;
let migrations: MigrationFolder;

beforeEach(async () => {
	store = await freshStore();
	migrations = await MigrationFolder.make(store);
	await migrations.write(
		'2000_start',
		'create table shelf (id integer primary key)',
		`create table book (id integer primary key,
			shelf_id integer not null references shelf(id) on delete cascade)`,
		'insert into shelf values (1)',
		'insert into book values (1, 1), (2, 1), (3, 1)'
	);
	await store.migrate(migrations.path);
});

afterEach(() => migrations.remove());

test('rebuilding a table keeps its children', async () => {
	await migrations.write('2001_rebuild', 'PRAGMA foreign_keys=OFF', ...rebuild);
	await store.migrate(migrations.path);
	expect(await migrations.idsIn('book')).toEqual([1, 2, 3]);
});

test('a migration that would leave children without a parent is refused', async () => {
	await migrations.write('2001_rebuild', ...rebuild, 'delete from shelf');
	const migrating = store.migrate(migrations.path);
	await expect(migrating).rejects.toThrow('without their parent in book');
	expect(await migrations.idsIn('shelf')).toEqual([1]);
});
