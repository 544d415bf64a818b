import { createHmac } from 'node:crypto';
import Database from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { Client } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { endOfChain, hashOfRow, type AuditRow, type Fault } from '$lib/domain/audit/chain';
import { verifyChains } from '$lib/server/audit/verify';
import { record, type AuditAction } from '$lib/server/commands/record';
import { newId } from '$lib/server/db/id';
import type { Store, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { anotherStoreOf, engine, freshStore, urlOf } from '../support/harness';
import { aHome, type Home } from './rows';

const { auditEvent, auditChain } = tables;
let store: Store;
let home: Home;

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	for (const action of ['family.created', 'plan.started', 'goal.added', 'goal.rated'] as const)
		await act(store, action);
	await act(store, 'person.signed-in', null);
});

async function act(where: Store, action: AuditAction, familyId: string | null = home.familyId) {
	const entry = { action, familyId, subjectId: newId() };
	await where.write((tx) => record(tx, { personId: home.personId }, entry));
}

const rows = (chain = home.familyId) =>
	store.read
		.select()
		.from(auditEvent)
		.where(eq(auditEvent.chain, chain))
		.orderBy(asc(auditEvent.seq), asc(auditEvent.id));
const broken = async () => (await verifyChains(store.read)).broken;

test('a chain nobody touched is whole', async () => {
	expect(await verifyChains(store.read)).toEqual({ chains: 2, rows: 5, broken: [] });
	expect((await rows()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
	expect((await rows('service')).map(({ familyId }) => familyId)).toEqual([null]);
});

test('two stores writing at once leave no gap and no fork', async () => {
	const other = await anotherStoreOf(store);
	const circleId = home.circleId;
	const both = Array.from({ length: 40 }, (_, at) => {
		const where = at % 2 === 0 ? store : other;
		const entry = { action: 'goal.rated', familyId: home.familyId, subjectId: null } as const;
		return where.write(async (tx) => {
			await record(tx, { personId: home.personId }, at % 3 === 0 ? entry : { ...entry, circleId });
			await record(tx, { personId: null }, { ...entry, action: 'staff.added', familyId: null });
		});
	});
	await Promise.all(both);
	expect(await verifyChains(store.read)).toEqual({ chains: 2, rows: 85, broken: [] });
	expect((await rows()).map(({ seq }) => seq)).toEqual(
		Array.from({ length: 44 }, (_, at) => at + 1)
	);
});

test('what is rolled back leaves the chain as it was', async () => {
	const failing = store.write(async (tx) => {
		await record(
			tx,
			{ personId: null },
			{ action: 'goal.rated', familyId: home.familyId, subjectId: null }
		);
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	await act(store, 'plan.closed');
	expect(await broken()).toEqual([]);
});

const file = () => urlOf(store).slice('file:'.length);
const wall = {
	sqlite: 'drop trigger audit_event_no_update; drop trigger audit_event_no_delete',
	postgres: 'drop trigger audit_event_append_only on audit_event'
};

/** As somebody with the database in their hands would: what forbids changes is taken away first. */
async function takeTheWallDown(): Promise<void> {
	if (engine === 'sqlite') {
		const connection = new Database(file());
		connection.exec(wall.sqlite);
		connection.close();
		return;
	}
	const client = new Client({ connectionString: urlOf(store) });
	await client.connect();
	await client.query(wall.postgres);
	await client.end();
}

type Edit = (tx: Tx, all: [AuditRow, AuditRow, AuditRow, AuditRow]) => PromiseLike<unknown>;

async function behindItsBack(edit: Edit): Promise<AuditRow[]> {
	const all = await rows();
	await takeTheWallDown();
	await store.write(async (tx) => edit(tx, all as Parameters<Edit>[1]));
	return all;
}

const set = (tx: Tx, row: AuditRow, values: Partial<AuditRow>) =>
	tx.update(auditEvent).set(values).where(eq(auditEvent.id, row.id));
const remove = (tx: Tx, row: AuditRow) => tx.delete(auditEvent).where(eq(auditEvent.id, row.id));
const insert = (tx: Tx, row: AuditRow) => tx.insert(auditEvent).values({ ...row, id: newId() });
const guessed = () => 'a'.repeat(64);

/** By what is done, what is found, and at which row (from 0); null is the end of the chain. */
const edits: [what: string, fault: Fault, seq: number, at: number | null, edit: Edit][] = [
	['who did it', 'changed', 2, 1, (tx, [, b]) => set(tx, b, { actorId: null })],
	['what was done', 'changed', 2, 1, (tx, [, b]) => set(tx, b, { action: 'goal.closed' })],
	['when', 'changed', 2, 1, (tx, [, b]) => set(tx, b, { at: new Date(b.at.getTime() + 1) })],
	['to what', 'changed', 1, 0, (tx, [a]) => set(tx, a, { subjectId: newId() })],
	['the last row', 'changed', 4, 3, (tx, [, , , d]) => set(tx, d, { subjectId: null })],
	[
		'a row and its mark',
		'changed',
		2,
		1,
		(tx, [, b]) => set(tx, b, { action: 'x', hash: guessed() })
	],
	['the first row is removed', 'missing', 2, 0, (tx, [a]) => remove(tx, a)],
	['a row in the middle is removed', 'missing', 4, 2, (tx, [, , c]) => remove(tx, c)],
	['the last row is removed', 'cut-off', 3, null, (tx, [, , , d]) => remove(tx, d)],
	['all rows are removed', 'cut-off', 0, null, (tx) => tx.delete(auditEvent)],
	['a row is added after another', 'extra', 2, 2, (tx, [, b]) => insert(tx, b)],
	[
		'a row is added at the end',
		'changed',
		5,
		4,
		(tx, [, , , d]) => insert(tx, { ...d, seq: 5, previous: d.hash })
	],
	[
		'a row is added before there were chains',
		'extra',
		0,
		0,
		(tx, [a]) => insert(tx, { ...a, seq: 0 })
	]
];

describe('behind the back of the triggers', () => {
	test.each(edits)('%s', async (what, fault, seq, at, edit) => {
		await behindItsBack(edit);
		const [first, ...more] = await broken();
		expect(first).toMatchObject({ chain: home.familyId, fault, seq });
		expect(more.filter(({ chain }) => chain === home.familyId)).toEqual([]);
		const now = await rows();
		expect(first?.id).toBe(at === null ? null : now[at]?.id);
	});

	test('two rows that change places', async () => {
		const all = await behindItsBack(async (tx, [, b, c]) => {
			await set(tx, b, { seq: c.seq });
			await set(tx, c, { seq: b.seq });
		});
		const found = { chain: home.familyId, seq: 2, id: all[2]?.id, fault: 'changed' };
		expect(await broken()).toEqual([found]);
	});

	test('a row that is moved into no chain, or into another', async () => {
		await behindItsBack((tx, [, , , d]) => set(tx, d, { chain: '' }));
		expect((await broken()).map(({ chain }) => chain).sort()).toEqual(['', home.familyId].sort());
	});

	test('an end moved back to hide what was removed, with the mark of a row that stands', async () => {
		await behindItsBack(async (tx, [, , c, d]) => {
			await remove(tx, d);
			await tx
				.update(auditChain)
				.set({ seq: c.seq, hash: `${c.hash}.${c.hash}` })
				.where(eq(auditChain.chain, c.chain));
		});
		expect(await broken()).toEqual([{ chain: home.familyId, seq: 3, id: null, fault: 'cut-off' }]);
	});

	test('a whole chain removed with its end', async () => {
		await behindItsBack(async (tx) => {
			await tx.delete(auditEvent).where(eq(auditEvent.chain, home.familyId));
			await tx.delete(auditChain).where(eq(auditChain.chain, home.familyId));
		});
		expect(await broken()).toEqual([{ chain: home.familyId, seq: 0, id: null, fault: 'cut-off' }]);
	});

	test('a chain made anew with another key', async () => {
		await behindItsBack(async (tx, all) => {
			let previous = '';
			for (const row of all) {
				const written = { ...row, action: 'goal.rated', previous };
				previous = hashOfRow(written, another);
				await set(tx, row, { ...written, hash: previous });
			}
			const hash = endOfChain(home.familyId, 4, previous, another);
			await tx.update(auditChain).set({ hash }).where(eq(auditChain.chain, home.familyId));
		});
		expect(await broken()).toMatchObject([{ chain: home.familyId, seq: 1, fault: 'changed' }]);
	});
});

const another = (text: string) => createHmac('sha256', 'another key').update(text).digest('hex');
