import { eq } from 'drizzle-orm';
import { Client } from 'pg';
import { beforeEach, expect, test, vi } from 'vitest';
import { isUnavailable } from '$lib/server/db/errors';
import { openStore } from '$lib/server/db/open';
import type { Store } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { freshStore, urlOf } from '../../support/harness';
import { aFamily } from '../rows';

const { family } = tables;
let store: Store;

beforeEach(async () => {
	store = await freshStore();
});

test('two writes that lock each other out are both kept, and each is announced once', async () => {
	const [one, two] = await store.write(async (tx) => [await aFamily(tx), await aFamily(tx)]);
	const announced = vi.fn();
	const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const crossing = (turn: 0 | 1, order: (string | undefined)[]): Promise<void> =>
		store.write(async (tx) => {
			tx.afterCommit(announced);
			for (const id of order) {
				await tx
					.update(family)
					.set({ name: `by ${turn}` })
					.where(eq(family.id, id ?? ''));
				met[turn]?.resolve();
				await met[1 - turn]?.promise;
			}
		});
	await Promise.all([crossing(0, [one, two]), crossing(1, [two, one])]);
	expect(announced).toHaveBeenCalledTimes(2);
	const names = await store.read.selectDistinct({ name: family.name }).from(family);
	expect(names).toHaveLength(1);
});

test('a connection that dies in a write fails that write only', async () => {
	const admin = new Client({ connectionString: urlOf(store) });
	await admin.connect();
	const dying = store.write(async (tx) => {
		await aFamily(tx);
		await admin.query(
			`select pg_terminate_backend(pid) from pg_stat_activity
				where state = 'idle in transaction' and datname = current_database()`
		);
		await aFamily(tx);
	});
	const error: unknown = await dying.catch((reason: unknown) => reason);
	await admin.end();
	expect(isUnavailable(error)).toBe(true);
	await store.write((tx) => aFamily(tx));
	expect(await store.read.$count(family)).toBe(1);
});

test('a database that is not there is an outage, not an empty answer', async () => {
	const nowhere = await openStore('postgres://postgres@127.0.0.1:1/nothing');
	const error: unknown = await nowhere.read
		.select()
		.from(family)
		.catch((reason: unknown) => reason);
	expect(isUnavailable(error)).toBe(true);
	await nowhere.close();
});
