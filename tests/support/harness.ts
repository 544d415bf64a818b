/**
 * A database of its own for each test: a copy of a migrated template. TEST_ENGINE says which
 * engine; the rest of the test does not know.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, beforeEach, inject } from 'vitest';
import { setStore } from '$lib/server/db/current';
import { openStore } from '$lib/server/db/open';
import type { Store } from '$lib/server/db/store';

export const engine = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';

const urls = new WeakMap<Store, string>();
const cleanUps: (() => Promise<void>)[] = [];
let template: Promise<string> | null = null;
let copies = 0;

/** Opens a store that is closed, and its database removed, when the test file is over. */
async function openForTest(url: string, remove: () => Promise<void>): Promise<Store> {
	const store = await openStore(url);
	urls.set(store, url);
	let closing: Promise<void> | null = null;
	const close = store.close.bind(store);
	store.close = () => (closing ??= close());
	cleanUps.push(() => store.close().then(remove));
	return store;
}

async function sqliteTemplate(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'our-plan-test-'));
	cleanUps.unshift(() => rm(folder, { recursive: true, force: true }));
	const store = await openStore(`file:${join(folder, 'template.db')}`);
	await store.migrate();
	await store.close();
	return folder;
}

async function freshSqlite(): Promise<Store> {
	const folder = await (template ??= sqliteTemplate());
	const file = join(folder, `${(copies += 1)}.db`);
	await copyFile(join(folder, 'template.db'), file);
	return openForTest(`file:${file}`, async () => undefined);
}

async function onServer(statement: string): Promise<void> {
	const admin = new Pool({ connectionString: inject('postgresUrl') });
	await admin.query(statement);
	await admin.end();
}

async function freshPostgres(): Promise<Store> {
	const name = `our_plan_test_${process.pid}_${(copies += 1)}_${Date.now()}`;
	await onServer(`create database ${name} template our_plan_template`);
	const url = new URL(inject('postgresUrl'));
	url.pathname = `/${name}`;
	return openForTest(url.href, () => onServer(`drop database ${name} with (force)`));
}

/** A migrated, empty database, made the current store; gone when the test file is over. */
export async function freshStore(): Promise<Store> {
	const store = await (engine === 'postgres' ? freshPostgres() : freshSqlite());
	setStore(store);
	return store;
}

/** A second store over the same database, as another process would have. */
export function anotherStoreOf(store: Store): Promise<Store> {
	return openForTest(urlOf(store), async () => undefined);
}

/** Where a store made here has its database. */
export function urlOf(store: Store): string {
	const url = urls.get(store);
	if (!url) throw new Error('This store was not made by freshStore.');
	return url;
}

if (engine === 'postgres') {
	beforeEach(({ skip }) => skip(inject('postgresUrl') === '', 'there is no PostgreSQL here'));
}

afterAll(async () => {
	for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
