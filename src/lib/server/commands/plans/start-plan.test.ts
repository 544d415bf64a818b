import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findPlan, plansOf } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { createFamily } from '../families/create-family';
import { closePlan } from './close-plan';
import { startPlan, type NewPlan } from './start-plan';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const aPlan = (change: Partial<NewPlan> = {}): NewPlan => ({
	kind: 'early-help',
	childIds: [world.childId],
	startsOn: today(),
	conferenceOn: null,
	replacesPlanId: null,
	whyWorried: null,
	whatIfNothingChanges: null,
	whatIsDifferentThisTime: null,
	...change
});

const start = async (plan: NewPlan, who = world.worker) =>
	startPlan(await viewerOf(who), world.familyId, plan);

it('starts a plan for the children, to be read by everyone in the plan once published', async () => {
	const key = newId();
	const first = await start(aPlan({ key }));
	expect(await start(aPlan({ key }))).toEqual(first);
	const { planId } = must(first);
	const plan = await findPlan(store.read, (await viewerOf(world.mother)).circles, planId);
	expect(plan).toMatchObject({ childIds: [world.childId], publishedAt: null, holdDays: 56 });
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['plan.started', world.worker, planId]);
});

describe('what may not stand together', () => {
	it('a second open plan of a kind, and protection beside need', async () => {
		const second = await start(aPlan({ kind: 'child-in-need' }));
		expect(second).toMatchObject({
			reason: 'plan-problems',
			problems: [{ code: 'second-open-plan-of-kind', childId: world.childId }]
		});
		const protection = { kind: 'child-protection', conferenceOn: today() } as const;
		expect(await start(aPlan(protection))).toMatchObject({
			problems: [{ code: 'overlaps-child-in-need', childId: world.childId }]
		});
	});

	it('lets a plan step up on the day the earlier one closes', async () => {
		const startsOn = addDays(today(), 0);
		const end = { closedOn: startsOn, reason: 'stepped-up' } as const;
		must(await closePlan(await viewerOf(world.worker), world.planId, end));
		const stepUp = { kind: 'child-protection', conferenceOn: startsOn } as const;
		must(await start(aPlan({ ...stepUp, replacesPlanId: world.planId })));
	});
});

it('is for children of this family and follows a plan of this family only', async () => {
	const others = { name: 'Others', children: [{ name: 'Kit', bornOn: null }] };
	const { childIds } = must(await createFamily(await viewerOf(world.stranger), others));
	expect(await start(aPlan({ childIds }))).toEqual({ ok: false, reason: 'not-found' });
	expect(await start(aPlan({ childIds: [world.mother] }))).toEqual({
		ok: false,
		reason: 'not-found'
	});
	expect(await start(aPlan({ replacesPlanId: newId() }))).toEqual({
		ok: false,
		reason: 'not-found'
	});
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await start(aPlan(), world[who])).toEqual({ ok: false, reason: 'not-found' });
	const { circles } = await viewerOf(world.worker);
	expect(await plansOf(store.read, circles, [world.familyId])).toHaveLength(1);
});
