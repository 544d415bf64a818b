import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { isUniqueViolation } from '$lib/server/db/errors';
import { newId } from '$lib/server/db/id';
import type { Store } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { tell } from '$lib/server/live/tell';
import { freshStore } from '../support/harness';
import { aHome, noon, type Home } from './rows';

const { familyEvent, submission } = tables;
let store: Store;
let home: Home;

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
});

test('events of a family are numbered without a gap, whoever fails', async () => {
	const { familyId, circleId, personId } = home;
	const event = { familyId, circleId, kind: 'goal.rated', actorId: personId, at: noon };
	const outcomes = await Promise.allSettled(
		Array.from({ length: 40 }, (_, turn) =>
			store.write(async (tx) => {
				await tell(tx, { ...event, subjectId: null });
				if (turn % 5 === 0) throw new Error('no');
			})
		)
	);
	expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(8);
	const rows = await store.read
		.select({ seq: familyEvent.seq })
		.from(familyEvent)
		.where(eq(familyEvent.familyId, familyId))
		.orderBy(asc(familyEvent.id));
	expect(rows.map((row) => row.seq).sort((a, b) => a - b)).toEqual(
		Array.from({ length: 32 }, (_, index) => index + 1)
	);
});

test('a family that is not there cannot be told anything', async () => {
	const { circleId, personId } = home;
	const event = { circleId, kind: 'goal.rated', actorId: personId, subjectId: null, at: noon };
	const telling = store.write((tx) => tell(tx, { ...event, familyId: newId() }));
	await expect(telling).rejects.toThrow('no such family');
});

test('the same submission sent many times at once is kept once', async () => {
	const row = { key: newId(), personId: home.personId, bodyHash: 'aa', subjectId: 'x', at: noon };
	const send = (): Promise<boolean> =>
		store.write(async (tx) => {
			const kept = await tx.insert(submission).values(row).onConflictDoNothing().returning();
			return kept.length === 1;
		});
	const answers = await Promise.all(Array.from({ length: 8 }, send));
	expect(answers.filter((isFirst) => isFirst)).toHaveLength(1);
	expect(await store.read.$count(submission)).toBe(1);
});

test('a doubled key is recognised as one, and another mistake is not', async () => {
	const row = { key: newId(), personId: home.personId, bodyHash: 'aa', subjectId: 'x', at: noon };
	const insert = (values: typeof row): Promise<unknown> =>
		store
			.write(async (tx) => tx.insert(submission).values(values))
			.catch((error: unknown) => error);
	await insert(row);
	expect(isUniqueViolation(await insert(row))).toBe(true);
	expect(isUniqueViolation(await insert({ ...row, key: newId(), personId: newId() }))).toBe(false);
});
