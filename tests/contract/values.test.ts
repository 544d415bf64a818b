import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { describeDbError } from '$lib/server/db/errors';
import { isId, newId } from '$lib/server/db/id';
import type { Store, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { freshStore } from '../support/harness';
import { aHome, aRating, noon, type Home } from './rows';

let store: Store;
let home: Home;

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
});

const refused = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
	store.write(work).then(
		() => 'kept',
		(error: unknown) => error
	);

describe('what goes in comes out', () => {
	test('moments to the millisecond, days, null', async () => {
		await store.write((tx) => aRating(tx, home, { level: null, at: noon }));
		const [rating] = await store.read.select().from(tables.rating);
		expect(rating).toMatchObject({ at: noon, on: '2026-03-02', level: null, note: null });
	});

	test('a day on which the clocks change', async () => {
		const days = { opensOn: '2026-03-29', closesOn: '2026-10-25' };
		const row = { id: newId(), questions: ['listened-to', 'made-sense'], ...days, createdAt: noon };
		await store.write(async (tx) => tx.insert(tables.feedbackRound).values(row));
		expect(await store.read.select().from(tables.feedbackRound)).toEqual([row]);
	});

	test.each([true, false])('the boolean %s', async (isDone) => {
		const { familyId, personId, goalId, circleId } = home;
		const stepId = newId();
		await store.write(async (tx) => {
			await tx.insert(tables.step).values({
				...{ id: stepId, familyId, goalId, circleId, ownerId: personId },
				...{ words: 'Ring the school', language: 'en', dueOn: '2026-03-09' },
				...{ createdById: personId, createdAt: noon }
			});
			const mark = { id: newId(), familyId, stepId, personId, isDone, at: noon };
			await tx.insert(tables.stepMark).values(mark);
		});
		const marks = tables.stepMark;
		const found = await store.read.select().from(marks).where(eq(marks.isDone, isDone));
		expect(found.map((mark) => mark.isDone)).toEqual([isDone]);
	});

	test.each([[{ deep: [1, null, { é: 'اردو' }] }], ['text'], [false], [12.5]])(
		'the payload %j',
		async (value) => {
			const row = { name: 'demo', value, at: noon };
			await store.write(async (tx) => tx.insert(tables.setting).values(row));
			expect(await store.read.select().from(tables.setting)).toEqual([row]);
		}
	);

	test('words in any script, and a counter past 32 bits', async () => {
		const words = { name: 'خان 👨‍👩‍👧 O’Neill "; --', eventSeq: 5_000_000_000 };
		await store.write(async (tx) => tx.update(tables.family).set(words));
		expect(await store.read.select().from(tables.family)).toMatchObject([words]);
	});
});

describe('what does not belong is refused', () => {
	test('a word outside a closed list', async () => {
		const role = 'landlord' as 'parent';
		const row = { id: newId(), role, createdAt: noon };
		expect(await refused((tx) => tx.insert(tables.person).values(row))).toBeInstanceOf(Error);
	});

	test('text where a number belongs', async () => {
		const level = 'seven' as unknown as number;
		expect(await refused((tx) => aRating(tx, home, { level, at: noon }))).toBeInstanceOf(Error);
	});

	test('a row whose parent is not there', async () => {
		const goalId = newId();
		const orphan = refused((tx) => aRating(tx, home, { level: 3, at: noon, goalId }));
		expect(await orphan).toBeInstanceOf(Error);
	});

	test('removing a parent that has children', async () => {
		expect(await refused((tx) => tx.delete(tables.family))).toBeInstanceOf(Error);
	});

	test('nothing of it is kept', async () => {
		const level = 'seven' as unknown as number;
		await refused((tx) => aRating(tx, home, { level, at: noon }));
		expect(await store.read.$count(tables.rating)).toBe(0);
	});
});

describe('ids', () => {
	test('sort in the database as they were made', async () => {
		const ids = Array.from({ length: 50 }, newId);
		await store.write(async (tx) => {
			for (const id of [...ids].reverse()) await aRating(tx, home, { level: 1, at: noon, id });
		});
		const { rating } = tables;
		const rows = await store.read.select({ id: rating.id }).from(rating).orderBy(rating.id);
		expect(rows.map((row) => row.id)).toEqual(ids);
	});

	test.each(['', '1', "' or 1=1", `${newId()}0`, newId().toUpperCase(), null, 7])(
		'%j is turned away before it is asked for',
		(value) => {
			expect(isId(value)).toBe(false);
		}
	);

	test('a well-formed one that nobody has finds nothing', async () => {
		const { family } = tables;
		expect(await store.read.select().from(family).where(eq(family.id, newId()))).toEqual([]);
	});
});

test('an error is described without what the person wrote', async () => {
	const row = { id: newId(), role: 'parent' as const, localId: 'secret-words', createdAt: noon };
	await store.write(async (tx) => tx.insert(tables.person).values(row));
	const error = await refused((tx) => tx.insert(tables.person).values({ ...row, id: newId() }));
	expect(String(error)).toContain('secret-words');
	expect(describeDbError(error)).not.toContain('secret-words');
	expect(describeDbError(error)).toMatch(/insert into "person".*(23505|SQLITE_CONSTRAINT_UNIQUE)/);
});
