import { randomUUID } from 'node:crypto';
import { asc, count } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '$lib/server/access/viewer';
import { setClock } from '$lib/server/clock';
import { allocateFamily } from '$lib/server/commands/admin/allocate-family';
import { importCensus, type Importer } from '$lib/server/commands/admin/import-census';
import { newId, setIdSource } from '$lib/server/db/id';
import type { Store } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { digestOf } from '$lib/server/exchange/census/digest';
import { childrenWithoutLead } from '$lib/server/repositories/allocations';
import { previewCensus } from '$lib/server/views/admin/preview-census';
import { aCensus, aCensusChild, bytesOf } from '../support/census';
import { freshStore } from '../support/harness';

const commandLine: Importer = { personId: null, role: 'administrator' };
const plans = `
<CINPlanDates><CINPlanStartDate>2025-12-01</CINPlanStartDate><CINPlanEndDate>2026-01-05</CINPlanEndDate></CINPlanDates>
<ChildProtectionPlans><CPPstartDate>2026-01-05</CPPstartDate><Reviews><CPPreviewDate>2026-03-20</CPPreviewDate></Reviews></ChildProtectionPlans>`;

let store: Store;

beforeEach(async () => {
	store = await freshStore();
	setClock(() => new Date('2026-07-01T09:00:00Z'));
});

afterEach(() => {
	setClock(null);
	setIdSource(null);
});

async function importText(text: string, importer = commandLine) {
	const bytes = bytesOf(text);
	return importCensus(importer, bytes, digestOf(bytes));
}

async function countsOf(text: string) {
	const outcome = await importText(text);
	return outcome.ok ? outcome.counts : outcome;
}

/** Every row an import can touch, as text, so that "nothing changed" means nothing. */
async function everything(): Promise<string> {
	const kept = ['family', 'person', 'membership', 'circle', 'circleMember', 'referral'] as const;
	const more = ['plan', 'planChild', 'meeting', 'auditEvent', 'familyEvent', 'setting'] as const;
	const rows: unknown[] = [];
	for (const name of [...kept, ...more])
		rows.push(name, await store.read.select().from(tables[name]));
	return JSON.stringify(rows);
}

async function howMany(name: 'person' | 'auditEvent' | 'family') {
	const [row] = await store.read.select({ count: count() }).from(tables[name]);
	return row?.count;
}

describe('a census file', () => {
	test('brings in each child with a family, referrals, plans and an audit line', async () => {
		const text = aCensus(aCensusChild({ details: plans }), aCensusChild({ id: 'B2' }));
		expect(await countsOf(text)).toEqual({ create: 2, change: 0, same: 0, refused: 0 });

		const children = await store.read
			.select()
			.from(tables.person)
			.orderBy(asc(tables.person.localId));
		expect(children).toMatchObject([
			{ localId: 'A1', role: 'young-person', name: null, bornOn: '2019-03-04', diedOn: null },
			{ localId: 'B2' }
		]);
		const { plan, meeting, auditEvent, referral, circle, circleMember } = tables;
		expect(await store.read.select().from(plan).orderBy(asc(plan.startsOn))).toMatchObject([
			{ kind: 'child-in-need', closedOn: '2026-01-05', conferenceOn: null, publishedAt: null },
			{ kind: 'child-protection', closedOn: null, conferenceOn: '2026-01-05', publishedAt: null }
		]);
		expect(await store.read.select().from(meeting)).toMatchObject([
			{ kind: 'review-conference', on: '2026-03-20', heldOn: '2026-03-20' }
		]);
		expect(await store.read.select().from(referral)).toHaveLength(2);
		expect(await store.read.select().from(circle)).toHaveLength(4);
		expect(await store.read.select().from(circleMember)).toEqual([]);
		expect((await store.read.select().from(auditEvent)).map(({ action }) => action)).toEqual([
			'child.imported',
			'child.imported'
		]);
	});

	test('read twice changes nothing at all', async () => {
		const text = aCensus(aCensusChild({ details: plans }), aCensusChild({ id: 'B2' }));
		await importText(text);
		const before = await everything();
		setClock(() => new Date('2026-07-02T09:00:00Z'));
		expect(await countsOf(text)).toEqual({ create: 0, change: 0, same: 2, refused: 0 });
		expect(await everything()).toBe(before);
	});

	test('of the next year changes what it says differently', async () => {
		await importText(aCensus(aCensusChild({ details: plans })));
		const later = plans.replace(
			'</CPPstartDate>',
			'</CPPstartDate><CPPendDate>2026-06-01</CPPendDate>'
		);
		const closed = `<CINclosureDate>2026-06-01</CINclosureDate>${later}`;
		const text = aCensus(aCensusChild({ details: closed, born: '2019-03-05' }));
		expect(await countsOf(text)).toEqual({ create: 0, change: 1, same: 0, refused: 0 });
		expect(await countsOf(text)).toEqual({ create: 0, change: 0, same: 1, refused: 0 });

		const { plan, person, referral } = tables;
		expect(await store.read.select().from(person)).toMatchObject([{ bornOn: '2019-03-05' }]);
		expect(await store.read.select().from(referral)).toMatchObject([{ closedOn: '2026-06-01' }]);
		expect(await store.read.select().from(plan).orderBy(asc(plan.startsOn))).toMatchObject([
			{ closedOn: '2026-01-05' },
			{ closedOn: '2026-06-01' }
		]);
	});

	test('leaves out whom it must refuse and brings in the rest', async () => {
		const text = aCensus(
			aCensusChild({ id: '' }),
			aCensusChild({ id: 'B2', born: '2030-01-01' }),
			aCensusChild({ id: 'C3' })
		);
		expect(await countsOf(text)).toEqual({ create: 1, change: 0, same: 0, refused: 2 });
		expect(await howMany('person')).toBe(1);
	});

	test('takes more children than one statement can carry', async () => {
		const many = Array.from({ length: 450 }, (_, index) => aCensusChild({ id: `N${index}` }));
		expect(await countsOf(aCensus(...many))).toMatchObject({ create: 450 });
		expect(await countsOf(aCensus(...many))).toMatchObject({ same: 450 });
	});

	test('that fails half way leaves nothing behind', async () => {
		const before = await everything();
		let made = 0;
		const used = newId();
		setIdSource(() => ((made += 1) > 12 ? used : randomUUID()));
		const text = aCensus(aCensusChild({ details: plans }), aCensusChild({ id: 'B2' }));
		await expect(importText(text)).rejects.toThrow();
		expect(await everything()).toBe(before);
	});

	test('that is not the one previewed is not written', async () => {
		const shown = await previewCensus(commandLine, bytesOf(aCensus(aCensusChild())));
		if (!shown.ok) throw new Error(shown.reason);
		expect(shown.counts).toMatchObject({ create: 1 });
		const other = bytesOf(aCensus(aCensusChild({ id: 'Z9' })));
		const outcome = await importCensus(commandLine, other, shown.sha256);
		expect(outcome).toEqual({ ok: false, reason: 'different-file' });
		expect(await howMany('person')).toBe(0);
	});

	test('that is refused says why and where', async () => {
		const broken = aCensus(aCensusChild()).replace('</Child>', '');
		expect(await importText(broken)).toEqual({ ok: false, reason: 'broken', line: 24 });
		expect(await howMany('family')).toBe(0);
	});

	test.each(['key-worker', 'supervisor', 'evaluator', 'parent'] as const)(
		'is not for a %s',
		async (role) => {
			const text = aCensus(aCensusChild());
			const outcome = await importText(text, { personId: newId(), role });
			expect(outcome).toEqual({ ok: false, reason: 'not-found' });
			expect(await previewCensus({ role }, bytesOf(text))).toEqual({
				ok: false,
				reason: 'not-found'
			});
		}
	);
});

describe('an imported family', () => {
	async function aPersonOf(role: 'key-worker' | 'administrator' | 'agency-member') {
		const id = newId();
		await store.write((tx) =>
			tx.insert(tables.person).values({ id, role, name: 'Sam', createdAt: new Date() })
		);
		return id;
	}

	async function imported() {
		await importText(aCensus(aCensusChild({ details: plans })));
		const { rows } = await childrenWithoutLead(store.read, '2026-07-01', 10);
		const familyId = rows[0]?.familyId ?? '';
		const viewer: Viewer = {
			personId: await aPersonOf('administrator'),
			name: 'Sam',
			role: 'administrator',
			audience: 'admin',
			agency: null,
			circles: [],
			places: [],
			language: 'en'
		};
		return { familyId, viewer };
	}

	test('waits for a key worker, who can read it once it is theirs', async () => {
		const { familyId, viewer } = await imported();
		const workerId = await aPersonOf('key-worker');
		expect(await allocateFamily(viewer, familyId, workerId)).toEqual({ ok: true });

		const { circleMember, familyEvent } = tables;
		expect(await childrenWithoutLead(store.read, '2026-07-01', 10)).toEqual({ rows: [], total: 0 });
		const seats = await store.read.select().from(circleMember);
		expect(seats.map(({ personId }) => personId)).toEqual([workerId, workerId]);
		expect(await store.read.select().from(familyEvent)).toMatchObject([
			{ kind: 'family.allocated', subjectId: workerId }
		]);
	});

	test('is given once, to a key worker, by an administrator', async () => {
		const { familyId, viewer } = await imported();
		const nurseId = await aPersonOf('agency-member');
		const workerId = await aPersonOf('key-worker');
		const reasonFor = async (who: Viewer, family: string, worker: string) => {
			const outcome = await allocateFamily(who, family, worker);
			return outcome.ok ? 'done' : outcome.reason;
		};
		expect(await reasonFor({ ...viewer, role: 'key-worker' }, familyId, workerId)).toBe(
			'not-found'
		);
		expect(await reasonFor(viewer, newId(), workerId)).toBe('not-found');
		expect(await reasonFor(viewer, familyId, nurseId)).toBe('not-a-key-worker');
		expect(await reasonFor(viewer, familyId, workerId)).toBe('done');
		expect(await reasonFor(viewer, familyId, workerId)).toBe('already-allocated');
	});

	test('keeps its plan dates from a later file once its plan is published', async () => {
		await imported();
		const { plan } = tables;
		await store.write((tx) => tx.update(plan).set({ publishedAt: new Date() }));
		const ended = plans.replace(
			'</CPPstartDate>',
			'</CPPstartDate><CPPendDate>2026-06-01</CPPendDate>'
		);
		const before = await everything();
		expect(await countsOf(aCensus(aCensusChild({ details: ended })))).toMatchObject({ same: 1 });
		expect(await everything()).toBe(before);
	});

	test('tells its team when a file changes something', async () => {
		const { familyId, viewer } = await imported();
		await allocateFamily(viewer, familyId, await aPersonOf('key-worker'));
		await importText(aCensus(aCensusChild({ details: plans, died: '2026-06-30' })));
		const kinds = (await store.read.select().from(tables.familyEvent)).map(({ kind }) => kind);
		expect(kinds).toEqual(['family.allocated', 'child.imported']);
	});
});
