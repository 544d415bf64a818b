import { beforeEach, expect, test } from 'vitest';
import { auditOf } from '../../../../../tests/support/audit';
import { aCensus, aCensusChild, bytesOf } from '../../../../../tests/support/census';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, must, viewerOf } from '../../../../../tests/support/world';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { digestOf } from '$lib/server/exchange/census/digest';
import { childrenWithoutLead } from '$lib/server/repositories/allocations';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { allocateFamily } from './allocate-family';
import { importCensus } from './import-census';

let alex: string;
let kerry: string;
let familyId: string;

beforeEach(async () => {
	await freshStore();
	alex = await aStaffMember('administrator', 'Alex');
	kerry = await aStaffMember('key-worker', 'Kerry');
	const bytes = bytesOf(aCensus(aCensusChild()));
	must(await importCensus(await viewerOf(alex), bytes, digestOf(bytes)));
	const { rows } = await childrenWithoutLead(store.read, today(), 1);
	familyId = rows[0]?.familyId ?? '';
});

const allocate = async (by: string, to: string, family = familyId) =>
	allocateFamily(await viewerOf(by), family, to);

test('the key worker leads the family and is in its circles; the administrator is in none', async () => {
	expect(await allocate(alex, kerry)).toEqual({ ok: true });
	const worker = await viewerOf(kerry);
	expect(worker.places).toEqual([{ familyId, part: 'key-worker', isLead: true }]);
	const circles = [
		...(await circleIdsOfKind(store.read, familyId, 'whole-plan')),
		...(await circleIdsOfKind(store.read, familyId, 'team'))
	];
	expect([...worker.circles].sort()).toEqual(circles.sort());
	expect((await viewerOf(alex)).circles).toEqual([]);
	expect((await auditOf(familyId)).at(-1)).toEqual(['family.allocated', alex, kerry]);
	expect((await childrenWithoutLead(store.read, today(), 1)).total).toBe(0);
});

test('a family is given once', async () => {
	const tom = await aStaffMember('key-worker', 'Tom');
	await allocate(alex, kerry);
	expect(await allocate(alex, tom)).toEqual({ ok: false, reason: 'already-allocated' });
	expect((await viewerOf(tom)).circles).toEqual([]);
});

test.each(['agency-member', 'supervisor', 'evaluator', 'administrator'] as const)(
	'nobody is given to: %s',
	async (role) => {
		const other = await aStaffMember(role);
		expect(await allocate(alex, other)).toEqual({ ok: false, reason: 'not-a-key-worker' });
		expect((await viewerOf(other)).places).toEqual([]);
	}
);

test('only an administrator gives families away, and only families there are', async () => {
	expect(await allocate(kerry, kerry)).toEqual({ ok: false, reason: 'not-found' });
	expect(await allocate(alex, kerry, newId())).toEqual({ ok: false, reason: 'not-found' });
	expect((await auditOf(familyId)).map(([action]) => action)).toEqual(['child.imported']);
});
