import { beforeEach, describe, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { circlesOf, insertMembership } from '$lib/server/repositories/people';
import { latestEvents } from '$lib/server/repositories/events';
import { auditOf } from '../../../../../tests/support/audit';
import { breaksGlass, readerOf } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aDraft,
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { addGoal } from '../goals/add-goal';
import { openFamily } from './open-family';

let world: World;
const at = (time: string) => setClock(() => new Date(`2026-11-20T${time}:00Z`));

beforeEach(async () => {
	at('10:00');
	await freshStore();
	world = await aWorld();
});

const opens = async (who: string, more = {}) =>
	openFamily(await viewerOf(who), { familyId: world.familyId, ...more });
const looks = async () =>
	(await auditOf(world.familyId))
		.filter(([action]) => action === 'family.opened')
		.map(([, who, subject]) => [who, subject]);
const flagged = async () => (await flaggedLooks(store.read, null, 10)).map(({ look }) => look);

async function goalWithOneParent(): Promise<{ goalId: string; circleId: string }> {
	const mother = await viewerOf(world.mother);
	const circles = await circlesOf(store.read, world.familyId, mother.circles);
	const circleId = circles.find(({ kind }) => kind === 'parent-and-team')?.id ?? '';
	const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
	const lead = await viewerOf(world.worker);
	return { ...must(await addGoal(lead, world.planId, { ...goal, circleId })), circleId };
}

describe('what is opened', () => {
	it('within half an hour is one look, and later another', async () => {
		await opens(world.worker);
		at('10:29');
		expect(await opens(world.worker)).toEqual({ ok: true, isNew: false });
		await opens(world.worker, { goalId: world.goalId });
		await opens(world.worker, { planId: world.planId });
		expect(await looks()).toHaveLength(1);
		at('10:30');
		expect(await opens(world.worker)).toEqual({ ok: true, isNew: true });
		expect(await looks()).toHaveLength(2);
	});

	it('is a look of each person’s own', async () => {
		await opens(world.worker);
		await opens(world.school);
		expect(await looks()).toEqual([
			[world.worker, world.familyId],
			[world.school, world.familyId]
		]);
	});

	it('is one look from two browsers at once', async () => {
		await Promise.all(Array.from({ length: 8 }, () => opens(world.worker)));
		expect(await looks()).toHaveLength(1);
	});

	it('counts by itself where only some can know of it', async () => {
		const { goalId, circleId } = await goalWithOneParent();
		await opens(world.worker, { goalId });
		await opens(world.worker, { goalId });
		await opens(world.worker);
		expect(await looks()).toEqual([
			[world.worker, circleId],
			[world.worker, world.familyId]
		]);
	});

	it('before anybody was shown the plan, is a look at that plan', async () => {
		const { goalId } = await aDraft(world.worker);
		const viewer = await viewerOf(world.worker);
		const familyId = viewer.places.find((place) => place.familyId !== world.familyId)!.familyId;
		must(await openFamily(viewer, { familyId, goalId }));
		const opened = (await auditOf(familyId)).filter(([action]) => action === 'family.opened');
		expect(opened).toHaveLength(1);
		expect(opened[0]?.[2]).not.toBe(familyId);
	});

	it('is told to nobody live', async () => {
		await opens(world.worker);
		const events = await latestEvents(store.read, (await viewerOf(world.school)).circles, 50);
		expect(events.map(({ kind }) => kind)).not.toContain('family.opened');
	});
});

describe('nothing is written for', () => {
	test.each(['mother', 'father', 'young', 'stranger'] as const)('%s', async (who) => {
		expect(await opens(world[who])).toEqual({ ok: false, reason: 'not-found' });
		expect(await looks()).toEqual([]);
	});

	test.each([
		['a goal that is not there', { goalId: newId() }],
		['a plan that is not there', { planId: newId() }]
	])('%s', async (_, named) => {
		expect(await opens(world.worker, named)).toEqual({ ok: false, reason: 'not-found' });
		expect(await looks()).toEqual([]);
	});

	test('a goal of another family', async () => {
		const { goalId } = await aDraft(world.worker);
		expect(await opens(world.worker, { goalId })).toEqual({ ok: false, reason: 'not-found' });
	});
});

describe('managers are shown', () => {
	const giveFamilyPart = (until: string | null) =>
		store.write((tx) =>
			insertMembership(tx, {
				id: newId(),
				familyId: world.familyId,
				personId: world.worker,
				part: 'relative',
				isLead: false,
				since: '2020-01-01',
				until
			})
		);

	test.each([
		['a worker’s own family', null],
		['a family that once was their own', '2021-01-01']
	])('%s, once for each look', async (_, until) => {
		await giveFamilyPart(until);
		await opens(world.worker);
		await opens(world.worker);
		expect(await flagged()).toMatchObject([
			{ kind: 'own-family', personId: world.worker, familyId: world.familyId, endsAt: null }
		]);
	});

	test('nothing of a look that is nobody’s own family', async () => {
		await opens(world.worker);
		await opens(world.school);
		expect(await flagged()).toEqual([]);
	});

	test('a look with a reason, whose pages are in the audit under it', async () => {
		await breaksGlass(world.stranger);
		const viewer = await readerOf(world.stranger, world.familyId);
		must(await openFamily(viewer, { familyId: world.familyId }));
		must(await openFamily(viewer, { familyId: world.familyId, goalId: world.goalId }));
		const [look] = await flagged();
		expect(await looks()).toEqual([[world.stranger, look?.id]]);
	});
});
