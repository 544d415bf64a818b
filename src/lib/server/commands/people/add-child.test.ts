import { beforeEach, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { familiesWithHistory } from '$lib/server/repositories/families';
import { membersOf } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { createFamily } from '../families/create-family';
import { addChild } from './add-child';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const baby = { name: 'Iris', bornOn: '2026-01-05' };

it('puts a child in the family, once for one form', async () => {
	const lead = await viewerOf(world.worker);
	const child = { ...baby, key: newId() };
	const { childId } = must(await addChild(lead, world.familyId, child));
	expect(await addChild(lead, world.familyId, child)).toEqual({ ok: true, childId });

	const members = await membersOf(store.read, world.familyId, today());
	const found = members.filter(({ name }) => name === 'Iris');
	expect(found).toMatchObject([{ personId: childId, part: 'child', bornOn: '2026-01-05' }]);
	const told = (await auditOf(world.familyId)).filter((entry) => entry[2] === childId);
	expect(told.map(([action]) => action)).toEqual(['person.added']);
});

it('gives the child no circle yet: nothing has been said', async () => {
	const lead = await viewerOf(await aStaffMember('key-worker'));
	const { familyId } = must(await createFamily(lead, { name: 'New', children: [] }));
	const { childId } = must(await addChild(await viewerOf(lead.personId), familyId, baby));
	expect((await viewerOf(childId)).circles).toEqual([]);
	expect((await familiesWithHistory(store.read, [familyId])).size).toBe(0);
});

it.each(['stranger', 'mother', 'school', 'young'] as const)('is not for the %s', async (who) => {
	const outcome = await addChild(await viewerOf(world[who]), world.familyId, baby);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
