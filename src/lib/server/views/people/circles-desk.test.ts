import { beforeEach, describe, expect, it } from 'vitest';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { addPerson } from '$lib/server/commands/people/add-person';
import { changeCircle } from '$lib/server/commands/people/change-circle';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { newId } from '$lib/server/db/id';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { writes } from '../../../../../tests/support/talk';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { circlesDesk, type CircleAtDesk } from './circles-desk';

let world: World;
let nan: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	nan = await invited('Nan', 'grandparent', [world.goalId]);
});

async function invited(name: string, part: 'grandparent' | 'friend', goalIds: string[]) {
	const person = { name, part, role: 'network', agency: null, language: 'en', goalIds } as const;
	return must(await addPerson(await viewerOf(world.worker), world.familyId, person)).personId;
}

const desk = async (who = world.worker) => circlesDesk(await viewerOf(who), world.familyId);
const circles = async (): Promise<CircleAtDesk[]> => (await desk())?.circles ?? [];
const ofParent = async (parent: string) => {
	const id = await circleOf(parent, world.familyId, 'parent-and-team');
	return (await circles()).find((circle) => circle.id === id);
};
const named = (people: readonly { name: string }[] = []) => people.map(({ name }) => name).sort();

it('is the circles of the worker’s, in words of people; a young person’s is not among them', async () => {
	const told = (await circles()).map(({ kind, people }) => `${kind}: ${named(people).join(', ')}`);
	expect(told).toEqual([
		'whole-plan: Farid, Kerry, Mina, Ms Reed, Sam',
		'team: Kerry, Ms Reed',
		'parent-and-team: Kerry, Mina, Ms Reed',
		'parent-and-team: Farid, Kerry, Ms Reed',
		'chosen: Farid, Kerry, Mina, Ms Reed, Nan, Sam'
	]);
	expect(JSON.stringify(await desk())).not.toContain('young-and-adult');
});

it('offers no parent a way into the other’s circle, nor out of their own', async () => {
	const hers = await ofParent(world.mother);
	expect(named(hers?.couldCome)).toEqual(['Nan']);
	expect(named(hers?.people.filter(({ canGo }) => canGo))).toEqual(['Kerry', 'Ms Reed']);
});

it('offers every change that is taken and no other', async () => {
	const friend = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
	const hers = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const lead = await viewerOf(world.worker);
	const { goalId } = must(await addGoal(lead, world.planId, { ...friend, circleId: hers }));
	await invited('Fay', 'friend', [goalId]);
	const everyone = [nan, world.mother, world.father, world.young, world.school];
	let asked = 0;
	for (const { id: circleId, kind } of await circles()) {
		for (const personId of everyone) {
			// The change before may have left another choice.
			const circle = (await circles()).find(({ id }) => id === circleId);
			const inIt = circle?.people.find(({ id }) => id === personId);
			const isOffered = inIt?.canGo ?? circle?.couldCome.some(({ id }) => id === personId);
			const change = { personId, isAdding: inIt === undefined };
			const lead = await viewerOf(world.worker);
			const { ok } = await changeCircle(lead, world.familyId, circleId, change);
			expect(ok, `${kind} ${JSON.stringify(change)}`).toBe(isOffered);
			asked += 1;
		}
	}
	expect(asked).toBeGreaterThan(25);
});

describe('what was said, so that whoever comes in is known to read it:', () => {
	it('nothing yet', async () => {
		const { said } = (await ofParent(world.father))!;
		expect(new Set(Object.values(said))).toEqual(new Set([0]));
	});

	it('messages too', async () => {
		const id = await circleOf(world.mother, world.familyId, 'parent-and-team');
		await writes(world.mother, id, 'He was at the door');
		expect((await ofParent(world.mother))?.said).toMatchObject({ messages: 1, goals: 0 });
		expect((await ofParent(world.father))?.said.messages).toBe(0);
	});

	it('goals and their steps where they are now', async () => {
		const chosen = (await circles()).find(({ kind }) => kind === 'chosen');
		expect(chosen?.said).toMatchObject({ goals: 1, steps: 1 });
	});

	it('nothing of a circle one is not in', async () => {
		const circleId = await circleOf(world.young, world.familyId, 'young-and-adult');
		const entry = {
			kind: 'worry',
			feeling: null,
			words: 'Nights',
			key: newId(),
			circleId
		} as const;
		const before = await circles();
		must(await saySomething(await viewerOf(world.young), world.familyId, entry));
		expect(await circles()).toEqual(before);
	});
});

it.each(['mother', 'father', 'young', 'school', 'stranger'] as const)(
	'is not there for the %s',
	async (who) => expect(await desk(world[who])).toBeNull()
);
