import { beforeEach, describe, expect, test } from 'vitest';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { goalPage } from '$lib/server/views/goals/goal-page';
import { planHome } from '$lib/server/views/goals/plan-home';
import { guestsPage } from '$lib/server/views/people/guests-page';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { addGoal } from '../goals/add-goal';
import { closeGoal } from '../goals/close-goal';
import { inviteGuest } from './invite-guest';
import { inviteGuestAgain } from './invite-guest-again';
import { removeGuest } from './remove-guest';
import { removePerson } from './remove-person';

let world: World;
/** A goal nobody invites to. */
let otherGoalId: string;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const lead = await viewerOf(world.worker);
	const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
	otherGoalId = must(await addGoal(lead, world.planId, goal)).goalId;
});

const fatherGone = async () =>
	must(
		await removePerson(await viewerOf(world.worker), world.familyId, world.father, {
			...{ reason: 'asked', successorId: null }
		})
	);
const nan = (
	change: { goalIds?: string[]; key?: string; part?: 'grandparent' | 'child' } = {}
) => ({
	...{ name: 'Nan', part: 'grandparent' as const, language: 'en' },
	...{ goalIds: [world.goalId], key: newId() },
	...change
});
const invite = async (who: string, guest: ReturnType<typeof nan> = nan()) =>
	inviteGuest(await viewerOf(who), guest);

test('a guest sees the chosen goal and nothing else of the plan', async () => {
	await fatherGone();
	const { personId, shortCode, token } = must(await invite(world.mother));
	expect([shortCode, token].every((secret) => secret.length > 9)).toBe(true);
	const guest = await viewerOf(personId);
	expect(guest.role).toBe('network');
	expect(await goalPage(guest, world.goalId)).not.toBeNull();
	expect(await goalPage(guest, otherGoalId)).toBeNull();
	const home = await planHome(guest, null);
	expect(home.open.map(({ kind, goals }) => [kind, goals.map(({ id }) => id)])).toEqual([
		[null, [world.goalId]]
	]);
	for (const who of [world.mother, world.worker, world.young])
		expect(await goalPage(await viewerOf(who), world.goalId)).not.toBeNull();
	const acts = (await auditOf(world.familyId)).filter(([, by]) => by === world.mother);
	expect(acts.map(([act]) => act)).toEqual(['person.added', 'person.invited']);
});

test('sent twice there is one guest, with a new door', async () => {
	await fatherGone();
	const guest = nan();
	const first = must(await invite(world.mother, guest));
	const second = must(await invite(world.mother, guest));
	expect(second.personId).toBe(first.personId);
	expect(second.token).not.toBe(first.token);
	expect((await guestsPage(await viewerOf(world.mother)))?.guests).toHaveLength(1);
});

test('taken out again, nothing of it is there for them', async () => {
	await fatherGone();
	const { personId } = must(await invite(world.mother));
	must(await removeGuest(await viewerOf(world.mother), personId));
	expect(await goalPage(await viewerOf(personId), world.goalId)).toBeNull();
	expect((await guestsPage(await viewerOf(world.mother)))?.guests).toEqual([]);
	expect(await inviteGuestAgain(await viewerOf(world.mother), personId)).toMatchObject({
		ok: false
	});
});

describe('is refused', () => {
	test('where another parent sees the goal', async () => {
		expect(await invite(world.mother)).toEqual({ ok: false, reason: 'another-parent-sees' });
		expect((await guestsPage(await viewerOf(world.mother)))?.goals).toEqual([]);
	});

	test.each(['worker', 'school', 'young', 'stranger'] as const)('to the %s', async (who) => {
		await fatherGone();
		expect(await invite(world[who])).toEqual({ ok: false, reason: 'not-found' });
		expect(await guestsPage(await viewerOf(world[who]))).toBeNull();
	});

	test('to a guest, who can bring nobody in', async () => {
		await fatherGone();
		const { personId } = must(await invite(world.mother));
		expect(await invite(personId)).toEqual({ ok: false, reason: 'not-found' });
	});

	test.each([
		['no goal', []],
		['a goal that is not there', ['00000000-0000-7000-8000-000000000000']]
	])('for %s', async (_, goalIds) => {
		await fatherGone();
		expect(await invite(world.mother, nan({ goalIds }))).toEqual({
			ok: false,
			reason: 'not-found'
		});
	});

	test('as a child of the family', async () => {
		await fatherGone();
		const child = nan({ part: 'child' });
		expect(await invite(world.mother, child)).toMatchObject({ reason: 'part-not-theirs' });
	});

	test('for a goal that has ended', async () => {
		await fatherGone();
		must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
		expect(await invite(world.mother)).toMatchObject({ reason: 'goal-is-closed' });
	});

	test('to take out or let in again somebody else’s guest, or the worker', async () => {
		await fatherGone();
		const { personId } = must(await invite(world.mother));
		for (const [who, whom] of [
			[world.stranger, personId],
			[world.mother, world.worker],
			[world.mother, world.young],
			[personId, personId]
		] as const) {
			expect(await removeGuest(await viewerOf(who), whom)).toMatchObject({ ok: false });
			expect(await inviteGuestAgain(await viewerOf(who), whom)).toMatchObject({ ok: false });
		}
	});
});
