/** Several processes over one database: each message and each photo is taken up by one of them. */
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import type { Store, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { begunAgain, triesOf, turnOf } from '$lib/server/photos/tries';
import { claimMessage, insertMessage, markMessage } from '$lib/server/repositories/messages';
import { claimPhoto, findPhoto, insertPhoto } from '$lib/server/repositories/photos';
import { anotherStoreOf, freshStore } from '../support/harness';
import { aHome, later, noon, type Home } from './rows';

const at = noon;
let stores: Store[];
let home: Home;

beforeEach(async () => {
	const store = await freshStore();
	stores = [store, await anotherStoreOf(store), await anotherStoreOf(store)];
	home = await aHome(store);
});

const first = () => stores[0]!;
/** What came of it in each process, all of them at once. */
const inEach = <T>(work: (tx: Tx) => Promise<T>) =>
	Promise.all(stores.flatMap((store) => [store.write(work), store.write(work)]));

async function aMessage(): Promise<string> {
	const id = newId();
	const { personId } = home;
	const to = { personId, channel: 'email', address: 'mina@example.org', language: 'en' } as const;
	const state = { state: 'waiting', createdAt: at, sentAt: null, nextTryAt: at, tries: 0 } as const;
	const rest = {
		kind: 'update',
		sentById: null,
		failure: null,
		body: 'You have an update'
	} as const;
	await first().write((tx) => insertMessage(tx, { id, ...to, ...state, ...rest }));
	return id;
}

test('one process tries a message, whichever it is', async () => {
	const ids = await Promise.all(Array.from({ length: 8 }, aMessage));
	for (const id of ids) {
		const claims = await inEach((tx) => claimMessage(tx, id, at, later(2)));
		expect(claims.filter(Boolean).map((claimed) => claimed?.tries)).toEqual([1]);
	}
});

test('whoever comes back late says nothing of a message that another has tried since', async () => {
	const id = await aMessage();
	const [early, late] = stores;
	const lost = await late!.write((tx) => claimMessage(tx, id, at, later(2)));
	const taken = await early!.write((tx) => claimMessage(tx, id, later(3), later(5)));
	const sent = { state: 'sent', sentAt: later(3), nextTryAt: null } as const;
	await early!.write((tx) => markMessage(tx, taken!, sent));
	await late!.write((tx) => markMessage(tx, lost!, { state: 'failed', failure: 'no-answer' }));
	const rows = await first().read.select().from(tables.message).where(eq(tables.message.id, id));
	expect(rows).toMatchObject([{ state: 'sent', tries: 2, failure: null }]);
});

test('one process draws a photo, and the others leave it to that one', async () => {
	const { familyId, circleId, goalId, personId } = home;
	const id = newId();
	const where = { id, familyId, circleId, goalId, personId, createdAt: at };
	const said = { words: 'The door', language: 'en', state: 'waiting', refusal: null } as const;
	const row = { ...where, ...said, width: null, height: null };
	await first().write((tx) => insertPhoto(tx, row, Buffer.from('photo')));

	const claims = await inEach((tx) => claimPhoto(tx, row, begunAgain(triesOf(null), at)));
	expect(claims.filter(Boolean)).toHaveLength(1);
	const tries = triesOf((await findPhoto(first().read, [circleId], id))?.refusal ?? null);
	expect(tries).toEqual({ count: 1, until: later(1) });
	expect(turnOf(tries, at)).toBe('another-has-it');
});
