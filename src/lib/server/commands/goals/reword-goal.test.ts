import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { rewordGoal } from './reword-goal';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const anew = { ...someWording, plain: 'In class by nine' };
const wording = async () =>
	(await findGoal(store.read, (await viewerOf(world.mother)).circles, world.goalId))?.wording;

it('writes the next version and leaves the earlier one', async () => {
	const viewer = await viewerOf(world.worker);
	const key = newId();
	const { wordingId } = must(await rewordGoal(viewer, world.goalId, { ...anew, key }));
	must(await rewordGoal(viewer, world.goalId, { ...anew, key }));
	expect(await wording()).toMatchObject({ id: wordingId, version: 2, plain: 'In class by nine' });
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['goal.worded', world.worker, world.goalId]);
});

it('two at once become two versions', async () => {
	const viewer = await viewerOf(world.worker);
	const both = [anew, { ...anew, plain: 'Ready at eight' }];
	await Promise.all(both.map((words) => rewordGoal(viewer, world.goalId, words)));
	expect((await wording())?.version).toBe(3);
});

it('leaves nothing out that a family already reads', async () => {
	const outcome = await rewordGoal(await viewerOf(world.worker), world.goalId, {
		...anew,
		know: ''
	});
	expect(outcome).toEqual({ ok: false, reason: 'words-missing' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const outcome = await rewordGoal(await viewerOf(world[who]), world.goalId, anew);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	expect((await wording())?.version).toBe(1);
});
