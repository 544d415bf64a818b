import { beforeEach, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
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
import { addPerson } from './add-person';
import { nameLead } from './name-lead';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

it('one key worker of the family leads, and the one before leads no more', async () => {
	const ola = await aStaffMember('key-worker', 'Ola');
	const person = { name: 'Ola', role: 'key-worker', part: 'key-worker', agency: null } as const;
	const here = { ...person, language: 'en', personId: ola };
	must(await addPerson(await viewerOf(world.worker), world.familyId, here));
	must(await nameLead(await viewerOf(world.worker), world.familyId, ola));
	const members = await membersOf(store.read, world.familyId, today());
	expect(members.filter(({ isLead }) => isLead).map(({ personId }) => personId)).toEqual([ola]);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['lead.named', world.worker, ola]);
});

it.each(['school', 'mother', 'stranger'] as const)('the %s never leads', async (who) => {
	const named = await nameLead(await viewerOf(world.worker), world.familyId, world[who]);
	expect(named).toEqual({ ok: false, reason: 'not-found' });
});

it.each(['school', 'mother', 'stranger'] as const)('is not for the %s', async (who) => {
	const named = await nameLead(await viewerOf(world[who]), world.familyId, world.worker);
	expect(named).toEqual({ ok: false, reason: 'not-found' });
});
