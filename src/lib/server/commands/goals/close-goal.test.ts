import { beforeEach, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findGoal } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { closeGoal } from './close-goal';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const close = async (closedOn: string, who = world.worker) =>
	closeGoal(await viewerOf(who), world.goalId, { closedOn });

it('closes a goal once, between its start and today', async () => {
	expect(await close(addDays(today(), 1))).toEqual({ ok: false, reason: 'in-the-future' });
	expect(await close(addDays(today(), -1))).toEqual({ ok: false, reason: 'ends-before-start' });
	expect(await close(today())).toEqual({ ok: true });
	const { circles } = await viewerOf(world.mother);
	expect((await findGoal(store.read, circles, world.goalId))?.closedOn).toBe(today());
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['goal.closed', world.worker, world.goalId]);
	expect(await close(today())).toEqual({ ok: false, reason: 'goal-is-closed' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await close(today(), world[who])).toEqual({ ok: false, reason: 'not-found' });
});
