import { tmpdir } from 'node:os';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { isUnavailable } from '$lib/server/db/errors';
import { filePathOf, openStore } from '$lib/server/db/open';
import { connect } from '$lib/server/db/sqlite-connection';
import { tables } from '$lib/server/db/tables';
import { freshStore, urlOf } from '../../support/harness';
import { aFamily } from '../rows';

test('a write waits for another process without holding up this one', async () => {
	const store = await freshStore();
	const other = new Database(filePathOf(urlOf(store)));
	other.exec('BEGIN IMMEDIATE');
	const writing = store.write((tx) => aFamily(tx));
	expect(await store.read.$count(tables.family)).toBe(0);
	other.exec('COMMIT');
	other.close();
	await writing;
	expect(await store.read.$count(tables.family)).toBe(1);
});

test('a file that cannot be opened is an outage', async () => {
	const error: unknown = await openStore(`file:${tmpdir()}`).catch((reason: unknown) => reason);
	expect(isUnavailable(error)).toBe(true);
});

test('what was acknowledged is on the disk: synchronous is FULL and the journal is WAL', async () => {
	const store = await freshStore();
	const writer = connect(filePathOf(urlOf(store)), 'writer');
	expect(writer.pragma('synchronous', { simple: true })).toBe(2);
	expect(writer.pragma('journal_mode', { simple: true })).toBe('wal');
	expect(writer.pragma('foreign_keys', { simple: true })).toBe(1);
	writer.close();
});
