import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { circlesOf, membersOf } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
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
import { createFamily } from '../families/create-family';
import { addPerson, type AddedPerson } from './add-person';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const nan = {
	name: 'Nan',
	role: 'network',
	part: 'grandparent',
	agency: null,
	language: 'en'
} as const;

async function add(person: AddedPerson, who = world.worker) {
	return addPerson(await viewerOf(who), world.familyId, person);
}

/** Kinds of the circles somebody is in, with how many people each has. */
async function circlesAround(personId: string) {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, world.familyId, circles);
	return found.map(({ kind, people }) => `${kind} of ${people.length}`).sort();
}

describe('the circles somebody comes into', () => {
	it('a parent: everyone, and one of their own with the team', async () => {
		expect(await circlesAround(world.mother)).toEqual(['parent-and-team of 3', 'whole-plan of 5']);
	});

	it('a young person: everyone, and one with the adult they trust', async () => {
		expect(await circlesAround(world.young)).toEqual(['whole-plan of 5', 'young-and-adult of 2']);
		const shared = (await viewerOf(world.school)).circles;
		const { circles } = await viewerOf(world.young);
		expect(circles.every((id) => shared.includes(id))).toBe(true);
	});

	it('the team: everyone, the team and every parent, whenever they come', async () => {
		const housing = { name: 'Ana', agency: 'Homes', language: 'en' };
		const added = await add({ ...housing, role: 'agency-member', part: 'housing' });
		expect(await circlesAround(must(added).personId)).toEqual([
			'parent-and-team of 4',
			'parent-and-team of 4',
			'team of 3',
			'whole-plan of 6'
		]);
	});

	it('a guest: the goals they were invited to, and nothing of the rest', async () => {
		const { personId } = must(await add({ ...nan, goalIds: [world.goalId] }));
		expect(await circlesAround(personId)).toEqual(['chosen of 6']);
		const { circles } = await viewerOf(personId);
		expect(await findGoal(store.read, circles, world.goalId)).not.toBeNull();
		expect((await viewerOf(world.mother)).circles).toContain(circles[0]);
	});

	it('a parent who comes later: what everyone shares with a guest, not what one parent does', async () => {
		const lead = await viewerOf(world.worker);
		const fathers = (await viewerOf(world.father)).circles;
		const circles = await circlesOf(store.read, world.familyId, fathers);
		const circleId = circles.find(({ kind }) => kind === 'parent-and-team')?.id ?? '';
		const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
		const { goalId } = must(await addGoal(lead, world.planId, { ...goal, circleId }));
		must(await add({ ...nan, goalIds: [goalId] }));
		must(await add({ ...nan, goalIds: [world.goalId] }));

		const carer = { name: 'Col', agency: null, language: 'en' };
		const { personId } = must(await add({ ...carer, role: 'parent', part: 'carer' }));
		expect(await circlesAround(personId)).toEqual([
			'chosen of 7',
			'parent-and-team of 3',
			'whole-plan of 6'
		]);
		expect(await findGoal(store.read, (await viewerOf(personId)).circles, goalId)).toBeNull();
		expect(await findGoal(store.read, (await viewerOf(world.mother)).circles, goalId)).toBeNull();
	});
});

describe('who is refused', () => {
	it.each(['stranger', 'mother', 'school'] as const)('anyone asked by the %s', async (who) => {
		expect(await add(nan, world[who])).toEqual({ ok: false, reason: 'not-found' });
	});

	it('somebody who is here already, an evaluator, and a child of another family', async () => {
		const staff = { ...nan, role: 'agency-member', part: 'school' } as const;
		expect(await add({ ...staff, personId: world.school })).toEqual({
			ok: false,
			reason: 'already-here'
		});
		const evaluator = await aStaffMember('evaluator');
		expect(await add({ ...staff, personId: evaluator })).toEqual({
			ok: false,
			reason: 'not-found'
		});
		const others = { name: 'Others', children: [{ name: 'Kit', bornOn: null }] };
		const { childIds } = must(await createFamily(await viewerOf(world.stranger), others));
		const kit = {
			...nan,
			role: 'young-person',
			part: 'child',
			personId: childIds[0] ?? ''
		} as const;
		expect(await add(kit)).toEqual({ ok: false, reason: 'not-found' });
	});

	it('a trusted adult who is a parent, and a part that does not go with the role', async () => {
		const child = {
			...nan,
			role: 'young-person',
			part: 'child',
			trustedAdultId: world.mother
		} as const;
		expect(await add(child)).toEqual({ ok: false, reason: 'adult-not-here' });
		expect(await add({ ...nan, part: 'child' })).toEqual({ ok: false, reason: 'part-not-theirs' });
	});

	it('a goal the one who invites cannot see', async () => {
		const outcome = await add({ ...nan, goalIds: [newId()] });
		expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	});
});

it('gives a place to staff who are known already, once, and says so in the audit', async () => {
	const tessa = await aStaffMember('supervisor', 'Tessa');
	const key = newId();
	const form = { ...nan, role: 'supervisor', part: 'supervisor', personId: tessa, key } as const;
	expect(await add(form)).toEqual({ ok: true, personId: tessa });
	const members = await membersOf(store.read, world.familyId, today());
	expect(members.filter(({ personId }) => personId === tessa)).toHaveLength(1);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['person.added', world.worker, tessa]);
});

it('adds one person however often the form is sent', async () => {
	const key = newId();
	const first = await add({ ...nan, key });
	expect(await add({ ...nan, key })).toEqual(first);
});
