import { beforeEach, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPlan } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { closePlan } from './close-plan';
import { writePlan } from './write-plan';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const words = {
	whyWorried: 'Sam was alone at night.',
	whatIfNothingChanges: null,
	whatIsDifferentThisTime: null,
	holdDays: 28,
	unheardDays: 21
};

it('keeps what the plan says about itself', async () => {
	const viewer = await viewerOf(world.worker);
	expect(await writePlan(viewer, world.planId, words)).toEqual({ ok: true });
	expect(await findPlan(store.read, viewer.circles, world.planId)).toMatchObject(words);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['plan.written', world.worker, world.planId]);
});

it('leaves a closed plan as it was', async () => {
	const viewer = await viewerOf(world.worker);
	must(
		await closePlan(viewer, world.planId, {
			closedOn: today(),
			reason: 'goals-met',
			ifThingsSlip: { words: 'We ring Nan', language: 'en' }
		})
	);
	const outcome = await writePlan(viewer, world.planId, words);
	expect(outcome).toEqual({ ok: false, reason: 'plan-is-closed' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const outcome = await writePlan(await viewerOf(world[who]), world.planId, words);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
