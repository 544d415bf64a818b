import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { complaintsOf } from '$lib/server/repositories/complaints';
import { circlesOf } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { disableStaff } from '../admin/disable-staff';
import { addPerson } from '../people/add-person';
import { nameLead } from '../people/name-lead';
import { removePerson } from '../people/remove-person';
import { makeComplaint } from './make-complaint';

let world: World;
let sue: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
});

const words = 'She shouted at me';
const complain = async (by: string, key = newId()) =>
	makeComplaint(await viewerOf(by), world.familyId, { words, key });
const readBy = async (who: string) => complaintsOf(store.read, (await viewerOf(who)).circles);
const giveSueAPlace = async () => {
	const person = { name: 'Sue', role: 'supervisor', part: 'supervisor', agency: null } as const;
	const here = { ...person, language: 'en', personId: sue };
	must(await addPerson(await viewerOf(world.worker), world.familyId, here));
};

it('is read by whoever said it and by every supervisor, and by nobody of the team', async () => {
	must(await complain(world.mother));
	for (const who of [world.mother, sue]) expect(await readBy(who)).toMatchObject([{ words }]);
	for (const who of [world.worker, world.school, world.father, world.young])
		expect(await readBy(who)).toEqual([]);
});

it('goes only to the supervisors of the family where there are some', async () => {
	const other = await aStaffMember('supervisor', 'Olu');
	await giveSueAPlace();
	must(await complain(world.young));
	expect(await readBy(sue)).toHaveLength(1);
	expect(await readBy(other)).toEqual([]);
});

it('goes past a supervisor whose account is closed to one who can read it', async () => {
	const other = await aStaffMember('supervisor', 'Olu');
	await giveSueAPlace();
	const { person } = tables;
	const closed = { frozenAt: new Date() };
	await store.write(async (tx) => tx.update(person).set(closed).where(eq(person.id, sue)));
	must(await complain(world.mother));
	expect(await readBy(other)).toHaveLength(1);
});

it('leaves nothing that the family’s team could read or count', async () => {
	const { family } = tables;
	const before = [await auditOf(world.familyId), await store.read.select().from(family)];
	must(await complain(world.mother));
	expect([await auditOf(world.familyId), await store.read.select().from(family)]).toEqual(before);
	const { circles } = await viewerOf(world.mother);
	const known = await circlesOf(store.read, world.familyId, circles);
	expect(known).toHaveLength(circles.length - 1);
});

it('is said once, however often the form is sent', async () => {
	const key = newId();
	expect(await complain(world.mother, key)).toEqual(await complain(world.mother, key));
	expect(await readBy(sue)).toHaveLength(1);
});

it('whoever joins the team later comes into no managers’ circle', async () => {
	must(await complain(world.mother));
	const ola = await aStaffMember('key-worker', 'Ola');
	const here = { name: 'Ola', role: 'key-worker', part: 'key-worker', agency: null } as const;
	const added = { ...here, language: 'en', personId: ola };
	must(await addPerson(await viewerOf(world.worker), world.familyId, added));
	must(await nameLead(await viewerOf(world.worker), world.familyId, ola));
	expect(await readBy(ola)).toEqual([]);
});

it('goes to others when the account of its only manager is closed', async () => {
	await giveSueAPlace();
	must(await complain(world.mother));
	const other = await aStaffMember('supervisor', 'Olu');
	const alex = await aStaffMember('administrator', 'Alex');
	must(await disableStaff(await viewerOf(alex), sue));
	expect(await readBy(other)).toHaveLength(1);
	expect(await readBy(world.worker)).toEqual([]);
});

describe('when its manager leaves the family', () => {
	it('others come in, so that somebody answers', async () => {
		await giveSueAPlace();
		must(await complain(world.mother));
		const other = await aStaffMember('supervisor', 'Olu');
		const why = { reason: 'work-ended', successorId: null } as const;
		must(await removePerson(await viewerOf(world.worker), world.familyId, sue, why));
		expect(await readBy(other)).toHaveLength(1);
		expect(await readBy(sue)).toEqual([]);
	});
});

it('says so where there is no manager to answer', async () => {
	const { person } = tables;
	await store.write(async (tx) => tx.update(person).set({ frozenAt: new Date() }));
	const mother = { ...(await frozenViewer()), personId: world.mother };
	expect(await makeComplaint(mother, world.familyId, { words, key: newId() })).toEqual({
		ok: false,
		reason: 'no-manager'
	});
});

/** The mother as she was before everybody's account was frozen. */
async function frozenViewer() {
	const place = { familyId: world.familyId, part: 'mother', isLead: false } as const;
	const base = { role: 'parent', audience: 'family', language: 'en' } as const;
	return { ...base, name: 'Mina', agency: null, circles: [], places: [place] };
}

it.each(['worker', 'school', 'stranger'] as const)('is not for the %s', async (who) => {
	expect(await complain(world[who])).toEqual({ ok: false, reason: 'not-found' });
});
