import { beforeEach, describe, expect, it } from 'vitest';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { addGoal } from '../goals/add-goal';
import { addChild } from './add-child';
import { addPerson } from './add-person';
import { changeCircle } from './change-circle';

let world: World;
let nan: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const person = { name: 'Nan', role: 'network', part: 'grandparent', agency: null } as const;
	const invited = { ...person, language: 'en', goalIds: [world.goalId] };
	nan = must(await addPerson(await viewerOf(world.worker), world.familyId, invited)).personId;
});

const change = async (circleId: string, personId: string, isAdding: boolean, by = world.worker) =>
	changeCircle(await viewerOf(by), world.familyId, circleId, { personId, isAdding });
const mothers = () => circleOf(world.mother, world.familyId, 'parent-and-team');
const inIt = async (personId: string, circleId: string) =>
	(await viewerOf(personId)).circles.includes(circleId);

it('takes somebody out of a circle at once, and in again, and says so in the audit', async () => {
	const circleId = await mothers();
	must(await change(circleId, world.school, false));
	expect(await inIt(world.school, circleId)).toBe(false);
	must(await change(circleId, world.school, true));
	expect(await inIt(world.school, circleId)).toBe(true);
	const told = (await auditOf(world.familyId)).filter(([action]) => action === 'circle.changed');
	expect(told).toEqual(Array(2).fill(['circle.changed', world.worker, world.school]));
});

it('a guest is taken out of a goal they were invited to', async () => {
	const circleId = await circleOf(nan, world.familyId, 'chosen');
	must(await change(circleId, nan, false));
	expect((await viewerOf(nan)).circles).toEqual([]);
});

describe('is refused, with the reason', () => {
	it('one parent in the other’s circle', async () => {
		expect(await change(await mothers(), world.father, true)).toEqual({
			ok: false,
			reason: 'other-parents-circle'
		});
	});

	it('one parent in a circle of the other and a guest', async () => {
		const lead = await viewerOf(world.worker);
		const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
		const hers = { ...goal, circleId: await mothers() };
		const { goalId } = must(await addGoal(lead, world.planId, hers));
		const person = { name: 'Fay', role: 'network', part: 'friend', agency: null } as const;
		const invited = { ...person, language: 'en', goalIds: [goalId] };
		const fay = must(await addPerson(lead, world.familyId, invited)).personId;
		const circleId = await circleOf(fay, world.familyId, 'chosen');
		expect(await change(circleId, world.father, true)).toEqual({
			ok: false,
			reason: 'other-parents-circle'
		});
	});

	it('a circle that follows the places people have, and the owner of a circle', async () => {
		const everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
		expect(await change(everyone, nan, true)).toMatchObject({ reason: 'fixed-circle' });
		expect(await change(await mothers(), world.mother, false)).toMatchObject({
			reason: 'its-own'
		});
	});
});

describe('simply is not there', () => {
	it('a circle the worker is not in, such as a young person’s with their teacher', async () => {
		const circleId = await circleOf(world.young, world.familyId, 'young-and-adult');
		expect(await change(circleId, world.worker, true)).toMatchObject({ reason: 'not-found' });
	});

	it('somebody with no place in the family', async () => {
		const other = await aStaffMember('agency-member');
		expect(await change(await mothers(), other, true)).toMatchObject({ reason: 'not-found' });
	});

	it.each(['stranger', 'mother', 'school'] as const)('anything, for the %s', async (who) => {
		const changed = await change(await mothers(), nan, true, world[who]);
		expect(changed).toMatchObject({ reason: 'not-found' });
	});
});

it('a young person’s circle takes another adult of the team, never a parent', async () => {
	const child = { name: 'Kit', bornOn: '2013-01-01' };
	const lead = await viewerOf(world.worker);
	const { childId } = must(await addChild(lead, world.familyId, child));
	const person = { name: 'Kit', role: 'young-person', part: 'child', agency: null } as const;
	const young = { ...person, language: 'en', personId: childId, trustedAdultId: world.worker };
	must(await addPerson(lead, world.familyId, young));
	const circleId = await circleOf(childId, world.familyId, 'young-and-adult');
	expect(await change(circleId, world.mother, true)).toMatchObject({
		reason: 'parent-in-young-circle'
	});
	must(await change(circleId, world.school, true));
	must(await change(circleId, world.worker, false));
	expect(await inIt(world.worker, circleId)).toBe(false);
});
