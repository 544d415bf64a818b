import { beforeEach, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { goalsOf } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { closePlan } from '../plans/close-plan';
import { addGoal, type NewGoal } from './add-goal';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const aGoal = (change: Partial<NewGoal> = {}): NewGoal => ({
	owner: 'team',
	childIds: [world.childId],
	wording: { ...someWording, plain: 'Sleep by nine' },
	...change
});
const add = async (goal: NewGoal, who = world.worker) =>
	addGoal(await viewerOf(who), world.planId, goal);
const goalsFor = async (who: string) => {
	const goals = await goalsOf(store.read, (await viewerOf(who)).circles, [world.planId]);
	return goals.map(({ wording }) => wording.plain);
};

it('adds a goal everyone in the plan can see, once', async () => {
	const key = newId();
	const { goalId } = must(await add(aGoal({ key })));
	must(await add(aGoal({ key })));
	expect(await goalsFor(world.mother)).toEqual(['On time for school', 'Sleep by nine']);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['goal.added', world.worker, goalId]);
});

it('is said to one parent only where that is chosen', async () => {
	const { circles } = await viewerOf(world.father);
	const theirs = await circlesOf(store.read, world.familyId, circles);
	const own = theirs.find(({ kind }) => kind === 'parent-and-team');
	must(await add(aGoal({ circleId: own?.id ?? '' })));
	expect(await goalsFor(world.father)).toContain('Sleep by nine');
	expect(await goalsFor(world.mother)).not.toContain('Sleep by nine');
});

it('refuses what does not fit the plan', async () => {
	const reason = async (change: Partial<NewGoal>) => {
		const outcome = await add(aGoal(change));
		return outcome.ok ? 'added' : outcome.reason;
	};
	expect(await reason({ childIds: [world.mother] })).toBe('child-not-in-plan');
	expect(await reason({ childIds: [] })).toBe('child-not-in-plan');
	expect(await reason({ circleId: newId() })).toBe('circle-not-yours');
	expect(await reason({ wording: { ...someWording, help: ' ' } })).toBe('words-missing');
	const end = {
		closedOn: today(),
		reason: 'goals-met',
		ifThingsSlip: { words: 'We ring Nan', language: 'en' }
	} as const;
	must(await closePlan(await viewerOf(world.worker), world.planId, end));
	expect(await reason({})).toBe('plan-is-closed');
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await add(aGoal(), world[who])).toEqual({ ok: false, reason: 'not-found' });
});
