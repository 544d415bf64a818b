import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '$lib/server/commands/people/add-person';
import { newId } from '$lib/server/db/id';
import { personAccess } from '$lib/server/views/people/person-access';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aStaffMember, aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { personAccessActions } from './person-access';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function ola(): Promise<string> {
	const personId = await aStaffMember('key-worker', 'Ola');
	const person = { name: 'Ola', role: 'key-worker', part: 'key-worker', agency: null } as const;
	const here = { ...person, language: 'en', personId };
	return must(await addPerson(await viewerOf(world.worker), world.familyId, here)).personId;
}

type Act = keyof typeof personAccessActions;
async function post(act: Act, personId: string, fields = {}, by = world.worker) {
	const params = { familyId: world.familyId, personId };
	const event = aPost({ viewer: await viewerOf(by), params, fields });
	return whatCameOf(() => personAccessActions[act](event));
}
const remove = (personId: string, more: Record<string, string> = {}, by?: string) =>
	post('remove', personId, { reason: 'asked', successor: '', ...more }, by);
const offered = async (personId: string, by = world.worker) =>
	personAccess(await viewerOf(by), world.familyId, personId);
const isHere = async (personId: string) => (await viewerOf(personId)).places.length > 0;

describe('taking somebody out', () => {
	test('says why, leads back to the people, and they are out', async () => {
		const location = `/families/${world.familyId}/people`;
		expect(await remove(world.father)).toEqual({ status: 303, location });
		expect(await isHere(world.father)).toBe(false);
		expect(await remove(world.father)).toMatchObject({ status: 404 });
	});

	test('asks who a young person can talk to instead, at the field, and keeps why', async () => {
		expect(await remove(world.school)).toMatchObject({
			status: 409,
			data: { values: { reason: 'asked' }, errors: { successor: 'errors:leaving.successor' } }
		});
		expect(await remove(world.school, { successor: world.worker })).toMatchObject({ status: 303 });
	});

	test.each([
		['no reason', { reason: '' }, 'reason'],
		['a reason we do not have', { reason: 'bored' }, 'reason'],
		['somebody who is no id', { successor: 'x' }, 'successor']
	])('%s is a 400', async (_, more, field) => {
		const came = await remove(world.father, more);
		expect(came).toMatchObject({ status: 400 });
		expect(came).toHaveProperty(`data.errors.${field}`);
		expect(await isHere(world.father)).toBe(true);
	});

	test('a parent or somebody from elsewhere is nobody to talk to instead', async () => {
		for (const successor of [world.mother, world.stranger])
			expect(await remove(world.school, { successor })).toMatchObject({ status: 400 });
	});

	test.each(['mother', 'school', 'stranger'] as const)('is not for the %s', async (who) => {
		expect(await remove(world.father, {}, world[who])).toMatchObject({ status: 404 });
		expect(await offered(world.father, world[who])).toBeNull();
		expect(await isHere(world.father)).toBe(true);
	});
});

describe('what is offered is what the rules take', () => {
	test('the lead and a child of the plan are not to be taken out', async () => {
		for (const personId of [world.worker, world.young]) {
			expect((await offered(personId))?.canRemove).toBe(false);
			expect(await remove(personId)).toMatchObject({ status: 409 });
		}
	});

	test('another lead is named, and then whoever led can leave', async () => {
		const other = await ola();
		expect((await offered(world.mother))?.canLead).toBe(false);
		expect((await offered(other))?.canLead).toBe(true);
		const location = `/families/${world.familyId}/people/${other}/access?done=lead`;
		expect(await post('lead', other)).toEqual({ status: 303, location });
		expect((await offered(world.worker, other))?.canRemove).toBe(true);
		expect(await remove(world.worker, {}, other)).toMatchObject({ status: 303 });
	});

	test.each(['mother', 'school'] as const)('the %s is not named a lead', async (who) => {
		expect(await post('lead', world[who])).toMatchObject({ status: 404 });
	});

	test('everyone named instead of the trusted adult would be taken, and nobody else', async () => {
		const names = (await offered(world.school))?.successors.map(({ id }) => id);
		expect(names).toEqual([world.worker]);
	});
});

test('somebody of no family here is not there', async () => {
	for (const personId of [world.stranger, newId()]) {
		expect(await offered(personId)).toBeNull();
		expect(await remove(personId)).toMatchObject({ status: 404 });
	}
});
