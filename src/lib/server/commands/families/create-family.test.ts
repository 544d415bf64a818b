import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf, findFamilies } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, must, viewerOf } from '../../../../../tests/support/world';
import { createFamily } from './create-family';

beforeEach(freshStore);

const hill = { name: 'Hill', children: [{ name: 'Sam', bornOn: '2012-05-01' }] };

it('gives the one who makes it the lead, a team and a circle of everyone', async () => {
	const worker = await aStaffMember('key-worker');
	const { familyId, childIds } = must(await createFamily(await viewerOf(worker), hill));
	const viewer = await viewerOf(worker);
	expect(viewer.places).toEqual([{ familyId, part: 'key-worker', isLead: true }]);
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	expect(circles.map(({ kind }) => kind).sort()).toEqual(['team', 'whole-plan']);
	expect(childIds).toHaveLength(1);
	expect(await auditOf(familyId)).toEqual([['family.created', worker, familyId]]);
});

it('makes one family however often the form is sent, and refuses other words', async () => {
	const viewer = await viewerOf(await aStaffMember('key-worker'));
	const key = newId();
	const first = must(await createFamily(viewer, { ...hill, key }));
	expect(await createFamily(viewer, { ...hill, key })).toEqual(first);
	expect(await createFamily(viewer, { ...hill, name: 'Other', key })).toEqual({
		ok: false,
		reason: 'sent-differently-before'
	});
	expect(await findFamilies(store.read, [first.familyId])).toHaveLength(1);
});

it.each(['agency-member', 'chair', 'evaluator', 'administrator', 'parent'] as const)(
	'is not for a %s',
	async (role) => {
		const viewer = await viewerOf(await aStaffMember(role));
		expect(await createFamily(viewer, hill)).toEqual({ ok: false, reason: 'not-found' });
	}
);
