import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { addPerson } from '$lib/server/commands/people/add-person';
import { endLook } from '$lib/server/commands/families/end-look';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { familyPage } from '$lib/server/views/families/family-page';
import { teamGoal } from '$lib/server/views/families/team-goal';
import { breaksGlass, readerOf } from '../../../../tests/support/glass';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, must, someWording, viewerOf, type World } from '../../../../tests/support/world';
import { withGlass, type Asked } from './glass';
import { acts, may } from './policy';
import { mayEnter, routeRules } from './routes';

let world: World;
const page = '/(team)/families/[familyId]';

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

const asking = async (asked: Partial<Asked>) =>
	withGlass(store.read, await viewerOf(world.stranger), {
		method: 'GET',
		routeId: page,
		familyId: world.familyId,
		...asked
	});
const sees = (viewer: { places: readonly { familyId: string }[] }) =>
	viewer.places.some(({ familyId }) => familyId === world.familyId);

describe('with the glass broken', () => {
	beforeEach(() => breaksGlass(world.stranger));

	it('what everyone in the plan and the team see is read, and nothing said to fewer', async () => {
		const { circles } = await readerOf(world.stranger, world.familyId);
		const reached = await circlesOf(store.read, world.familyId, circles);
		expect(reached.map(({ kind }) => kind).sort()).toEqual(['team', 'whole-plan']);
	});

	it('shows the family and its goals', async () => {
		const viewer = await readerOf(world.stranger, world.familyId);
		expect(await familyPage(viewer, world.familyId, { isWhole: true })).toMatchObject({
			name: 'Hill',
			goals: [{ id: world.goalId }]
		});
		expect(await teamGoal(viewer, world.familyId, world.goalId)).not.toBeNull();
	});

	it('hides a goal said to one parent and the team', async () => {
		const mother = await viewerOf(world.mother);
		const circles = await circlesOf(store.read, world.familyId, mother.circles);
		const hers = circles.find(({ kind }) => kind === 'parent-and-team')?.id ?? '';
		const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
		const lead = await viewerOf(world.worker);
		const { goalId } = must(await addGoal(lead, world.planId, { ...goal, circleId: hers }));
		const viewer = await readerOf(world.stranger, world.familyId);
		expect(await findGoal(store.read, viewer.circles, goalId)).toBeNull();
		expect(await teamGoal(viewer, world.familyId, goalId)).toBeNull();
	});

	it('leaves nothing that may be done but reading', async () => {
		const viewer = await readerOf(world.stranger, world.familyId);
		expect(acts.filter((act) => may(viewer, act))).toEqual(['caseload:read']);
		const shown = await familyPage(viewer, world.familyId, { isWhole: false });
		expect(Object.values(shown?.can ?? {})).not.toContain(true);
	});

	test.each([
		['a page of the family', {}, true],
		['only its head', { method: 'HEAD' }, true],
		['a photo', { routeId: '/photos/[photoId]', familyId: undefined }, true],
		['the live stream', { routeId: '/api/live', familyId: undefined }, true],
		['a form of the family', { method: 'POST' }, false],
		['a method nobody uses', { method: 'PATCH' }, false],
		['the list of families', { routeId: '/(team)/families', familyId: undefined }, false],
		['another family', { familyId: newId() }, false]
	])('%s', async (_, asked, expected) => {
		const viewer = await asking(asked);
		expect(sees(viewer)).toBe(expected);
		expect(viewer.glass?.familyId).toBe(world.familyId);
		expect(may(viewer, 'plan:write')).toBe(!expected);
	});

	it('opens no page that is for writing, whatever its guard asks', () => {
		const teamPages = Object.keys(routeRules).filter((id) => id.includes('[familyId]'));
		const open = teamPages.filter((id) => mayEnter('key-worker', id, true));
		expect(open).toEqual([page, `${page}/goals/[goalId]`]);
	});

	it('a form that is sent all the same changes nothing', async () => {
		const viewer = await asking({ method: 'POST' });
		const { circleId = '' } =
			(await findGoal(store.read, (await viewerOf(world.mother)).circles, world.goalId)) ?? {};
		const rating = { level: 3, note: null, howTheyKnow: null, circleId, key: newId() };
		expect(await rateGoal(viewer, world.goalId, rating)).toMatchObject({ ok: false });
		const reader = await readerOf(world.stranger, world.familyId);
		expect(await rateGoal(reader, world.goalId, { ...rating, key: newId() })).toMatchObject({
			ok: false
		});
	});

	it('ends by itself after two hours', async () => {
		setClock(() => new Date('2026-11-20T11:59:59Z'));
		expect(sees(await asking({}))).toBe(true);
		setClock(() => new Date('2026-11-20T12:00:00Z'));
		const viewer = await asking({});
		expect([sees(viewer), viewer.glass]).toEqual([false, undefined]);
	});

	it('ends when they are done', async () => {
		must(await endLook(await viewerOf(world.stranger)));
		expect(sees(await asking({}))).toBe(false);
	});

	it('gives way to a place of their own', async () => {
		const toby = { name: 'Toby', role: 'key-worker', part: 'key-worker', agency: null } as const;
		const here = { ...toby, language: 'en', personId: world.stranger };
		must(await addPerson(await viewerOf(world.worker), world.familyId, here));
		const viewer = await asking({});
		expect(viewer.glass).toBeUndefined();
		expect(may(viewer, 'plan:write')).toBe(true);
	});
});

it('is nobody’s without a reason', async () => {
	expect(sees(await asking({}))).toBe(false);
});
