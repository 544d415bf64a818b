/** Where sealed writing waits on this phone: IndexedDB, opened anew each time, since phones close it. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptItem, Shelf } from './outbox';

interface Schema extends DBSchema {
	items: { key: number; value: Omit<KeptItem, 'seq'> & { seq?: number } };
}

const store = 'items';
const surely = { durability: 'strict' } as const;

async function within<T>(act: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
	const db = await openDB<Schema>('outbox', 1, {
		upgrade: (made) => void made.createObjectStore(store, { keyPath: 'seq', autoIncrement: true })
	});
	try {
		return await act(db);
	} finally {
		db.close();
	}
}

export const shelf: Shelf = {
	add: (item) =>
		within(async (db) => {
			const change = db.transaction(store, 'readwrite', surely);
			void change.store.add({ ...item, needsAttention: false }).catch(() => undefined);
			await change.done;
		}),
	all: () => within(async (db) => (await db.getAll(store)) as KeptItem[]),
	remove: (seq) =>
		within(async (db) => {
			const change = db.transaction(store, 'readwrite', surely);
			void change.store.delete(seq).catch(() => undefined);
			await change.done;
		}),
	setAside: (seq) =>
		within(async (db) => {
			const change = db.transaction(store, 'readwrite', surely);
			const item = await change.store.get(seq);
			if (item) void change.store.put({ ...item, needsAttention: true }).catch(() => undefined);
			await change.done;
		})
};
