import { beforeEach, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPlan } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { closePlan } from './close-plan';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const close = async (closedOn: string, who = world.worker) =>
	closePlan(await viewerOf(who), world.planId, {
		closedOn,
		reason: 'family-asked',
		ifThingsSlip: { words: 'We ring Nan', language: 'en' }
	});

it('ends the plan on its day with its reason, once', async () => {
	expect(await close(today())).toEqual({ ok: true });
	const { circles } = await viewerOf(world.mother);
	expect(await findPlan(store.read, circles, world.planId)).toMatchObject({
		closedOn: today(),
		closeReason: 'family-asked'
	});
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['plan.closed', world.worker, world.planId]);
	expect(await close(today())).toEqual({ ok: false, reason: 'plan-is-closed' });
});

it('neither in the future nor before the plan began', async () => {
	expect(await close(addDays(today(), 1))).toEqual({ ok: false, reason: 'in-the-future' });
	expect(await close(addDays(today(), -1))).toMatchObject({
		reason: 'plan-problems',
		problems: [{ code: 'ends-before-start' }]
	});
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await close(today(), world[who])).toEqual({ ok: false, reason: 'not-found' });
});
