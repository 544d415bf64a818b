import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { findReadableGoal } from '$lib/server/views/goals/find-readable';
import { goalSenses } from '$lib/server/views/goals/senses';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { hearMeaning } from './hear-meaning';
import { makeSense } from './make-sense';
import { rewordGoal } from './reword-goal';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function says(answer: 'agree' | 'differently' | 'not-sure'): Promise<string> {
	const mother = await viewerOf(world.mother);
	const goal = await findGoal(store.read, mother.circles, world.goalId);
	const circleId = goal?.circleId ?? '';
	const said = { answer, words: null, circleId, key: newId() };
	return must(await makeSense(mother, world.goalId, said)).understandingId;
}

async function stateFor(personId: string) {
	const viewer = await viewerOf(personId);
	const found = await findReadableGoal(viewer, world.goalId);
	return found && (await goalSenses(found, viewer)).state;
}

it('nothing is agreed before a worker heard that it means the same', async () => {
	expect(await stateFor(world.mother)).toBe('not-asked');
	const id = await says('agree');
	expect(await stateFor(world.mother)).toBe('to-hear');
	must(await hearMeaning(await viewerOf(world.worker), id, false));
	expect(await stateFor(world.mother)).toBe('means-something-else');
	must(await hearMeaning(await viewerOf(world.worker), id, true));
	expect(await stateFor(world.mother)).toBe('agreed');
	const line = ['goal.meaning-heard', world.worker, world.goalId];
	expect(await auditOf(world.familyId)).toContainEqual(line);
});

it('other words are to be agreed anew', async () => {
	must(await hearMeaning(await viewerOf(world.worker), await says('agree'), true));
	must(await rewordGoal(await viewerOf(world.worker), world.goalId, someWording));
	expect(await stateFor(world.mother)).toBe('words-changed');
});

it.each(['mother', 'father', 'school', 'stranger'] as const)('is not for the %s', async (who) => {
	const id = await says('agree');
	const refusal = await hearMeaning(await viewerOf(world[who]), id, true);
	expect(refusal).toEqual({ ok: false, reason: 'not-found' });
	expect(await stateFor(world.mother)).toBe('to-hear');
});

it('makes nobody agree who did not', async () => {
	const heard = await hearMeaning(await viewerOf(world.worker), await says('differently'), true);
	expect(heard).toEqual({ ok: false, reason: 'not-agreed' });
});
