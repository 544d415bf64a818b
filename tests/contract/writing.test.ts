import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '$lib/server/db/id';
import type { Store, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { freshStore } from '../support/harness';
import { aFamily, noon } from './rows';

const { family } = tables;
let store: Store;

beforeEach(async () => {
	store = await freshStore();
});

const families = (): Promise<number> => store.read.$count(family);

describe('a write', () => {
	test('is seen by nobody until it is kept', async () => {
		const seen = await store.write(async (tx) => {
			await aFamily(tx);
			return { inside: await tx.$count(family), outside: await families() };
		});
		expect(seen).toEqual({ inside: 1, outside: 0 });
		expect(await families()).toBe(1);
	});

	test('that throws leaves nothing behind', async () => {
		const failing = store.write(async (tx) => {
			await aFamily(tx);
			throw new Error('changed my mind');
		});
		await expect(failing).rejects.toThrow('changed my mind');
		expect(await families()).toBe(0);
	});

	test('takes only its own rows with it when it fails among others', async () => {
		const outcomes = await Promise.allSettled(
			Array.from({ length: 10 }, (_, turn) =>
				store.write(async (tx) => {
					await aFamily(tx);
					if (turn % 2 === 0) throw new Error('no');
				})
			)
		);
		expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(5);
		expect(await families()).toBe(5);
	});

	test('inside a write is refused', async () => {
		const nested = store.write(() => store.write(async (tx) => aFamily(tx)));
		await expect(nested).rejects.toThrow('write inside write');
		expect(await families()).toBe(0);
	});

	test('is not kept when a statement failed, even if the error was caught', async () => {
		const id = newId();
		const careless = store.write(async (tx) => {
			await aFamily(tx, id);
			await aFamily(tx, id).catch(() => undefined);
		});
		await expect(careless).rejects.toThrow();
		expect(await families()).toBe(0);
	});

	test('cannot be used once it is over', async () => {
		const escaped = await store.write(async (tx) => ({ tx }));
		await expect(aFamily(escaped.tx)).rejects.toThrow();
		expect(await families()).toBe(0);
	});

	test('can be followed by another after it failed', async () => {
		await expect(store.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		await store.write((tx) => aFamily(tx));
		expect(await families()).toBe(1);
	});

	test('loses no increment to another of the same moment', async () => {
		const id = await store.write((tx) => aFamily(tx));
		const addOne = (): Promise<unknown> =>
			store.write(async (tx) => {
				await tx.update(family).set({ name: 'held' }).where(eq(family.id, id));
				const [row] = await tx.select().from(family).where(eq(family.id, id));
				await tx
					.update(family)
					.set({ eventSeq: (row?.eventSeq ?? 0) + 1 })
					.where(eq(family.id, id));
			});
		await Promise.all(Array.from({ length: 20 }, addOne));
		expect(await store.read.select({ seq: family.eventSeq }).from(family)).toEqual([{ seq: 20 }]);
	});
});

describe('what follows a write', () => {
	test('runs once the rows are there for everyone', async () => {
		const hook = vi.fn();
		await store.write(async (tx) => {
			tx.afterCommit(hook);
			await aFamily(tx);
			expect(hook).not.toHaveBeenCalled();
		});
		expect(hook).toHaveBeenCalledOnce();
	});

	test('is forgotten when the write fails', async () => {
		const hook = vi.fn();
		const failing = store.write(async (tx) => {
			tx.afterCommit(hook);
			await aFamily(tx);
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(hook).not.toHaveBeenCalled();
	});

	test('may itself begin a write', async () => {
		const following: Promise<string>[] = [];
		await store.write(async (tx) => {
			tx.afterCommit(() => following.push(store.write((next) => aFamily(next))));
			await aFamily(tx);
		});
		await Promise.all(following);
		expect(await families()).toBe(2);
	});
});

describe('the reader', () => {
	test('cannot write, whatever the types are made to say', async () => {
		const asWriter = store.read as unknown as Tx;
		await expect(aFamily(asWriter)).rejects.toThrow();
		expect(await families()).toBe(0);
	});

	test('goes on while a write waits', async () => {
		const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
		const writing = store.write(async (tx) => {
			await aFamily(tx);
			await held;
		});
		expect(await families()).toBe(0);
		letGo(undefined);
		await writing;
		expect(await families()).toBe(1);
	});
});

test('closing waits for the writes under way', async () => {
	const writing = store.write(async (tx) => {
		await aFamily(tx);
		return tx.select({ one: sql`1`.mapWith(Number), at: family.createdAt }).from(family);
	});
	await Promise.all([writing, store.close()]);
	expect(await writing).toEqual([{ one: 1, at: noon }]);
});
