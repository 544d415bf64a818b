import { beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { closeGoal } from '$lib/server/commands/goals/close-goal';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { ratingsOf, roundsOf } from '$lib/server/repositories/sayings';
import { freshStore } from '../../../../../tests/support/harness';
import { auditOf } from '../../../../../tests/support/audit';
import { aDraft, aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import type { NewRating } from './keep-rating';
import { rateGoal } from './rate-goal';

let world: World;
let circleId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	circleId = await circleOf(world.mother, 'whole-plan');
});

async function circleOf(personId: string, kind: string): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, world.familyId, circles);
	return found.find((circle) => circle.kind === kind)?.id ?? '';
}

function aRating(said: Partial<NewRating> = {}): NewRating {
	return { level: 6, note: null, howTheyKnow: null, circleId, key: newId(), ...said };
}

const ratingsSeenBy = async (personId: string) =>
	ratingsOf(store.read, (await viewerOf(personId)).circles, [world.goalId]);

test('a parent says how it is going, and it is kept with who, when and to whom', async () => {
	must(await rateGoal(await viewerOf(world.mother), world.goalId, aRating({ note: 'The alarm' })));
	const [rating] = await ratingsSeenBy(world.worker);
	expect(rating).toMatchObject({
		level: 6,
		note: 'The alarm',
		raterId: world.mother,
		raterKind: 'parent',
		on: '2026-11-20',
		circleId
	});
	expect(await auditOf(world.familyId)).toContainEqual(['goal.rated', world.mother, world.goalId]);
});

test('a later rating stands beside the earlier one', async () => {
	const mother = await viewerOf(world.mother);
	must(await rateGoal(mother, world.goalId, aRating({ level: 3 })));
	must(await rateGoal(mother, world.goalId, aRating({ level: 7 })));
	expect((await ratingsSeenBy(world.worker)).map(({ level }) => level)).toEqual([3, 7]);
});

test('"I do not want to say" is an answer', async () => {
	must(await rateGoal(await viewerOf(world.young), world.goalId, aRating({ level: null })));
	expect((await ratingsSeenBy(world.worker))[0]).toMatchObject({ level: null, raterKind: 'child' });
});

describe('sent more than once', () => {
	test('the same form says it once', async () => {
		const mother = await viewerOf(world.mother);
		const rating = aRating();
		const first = must(await rateGoal(mother, world.goalId, rating));
		expect(await rateGoal(mother, world.goalId, rating)).toEqual(first);
		expect(await ratingsSeenBy(world.worker)).toHaveLength(1);
	});

	test('the same form with other words is refused', async () => {
		const mother = await viewerOf(world.mother);
		const rating = aRating();
		must(await rateGoal(mother, world.goalId, rating));
		expect(await rateGoal(mother, world.goalId, { ...rating, level: 9 })).toMatchObject({
			reason: 'sent-differently-before'
		});
	});

	test("another person's form is refused", async () => {
		const rating = aRating();
		must(await rateGoal(await viewerOf(world.mother), world.goalId, rating));
		expect(await rateGoal(await viewerOf(world.father), world.goalId, rating)).toMatchObject({
			reason: 'not-your-form'
		});
	});

	test('two people at once are both kept', async () => {
		const [mother, father] = [await viewerOf(world.mother), await viewerOf(world.father)];
		await Promise.all([
			rateGoal(mother, world.goalId, aRating({ level: 4 })),
			rateGoal(father, world.goalId, aRating({ level: 8 }))
		]);
		expect((await ratingsSeenBy(world.worker)).map(({ level }) => level).sort()).toEqual([4, 8]);
		expect(await roundsOf(store.read, [world.goalId])).toHaveLength(1);
	});
});

describe('refused', () => {
	test('somebody outside the family is told it is not there', async () => {
		const outcome = await rateGoal(await viewerOf(world.stranger), world.goalId, aRating());
		expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	});

	test('as is somebody who asks for a goal that does not exist', async () => {
		const outcome = await rateGoal(await viewerOf(world.mother), newId(), aRating());
		expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	});

	test.each([-1, 11, 2.5, NaN])('a level of %s', async (level) => {
		const outcome = await rateGoal(await viewerOf(world.mother), world.goalId, aRating({ level }));
		expect(outcome).toEqual({ ok: false, reason: 'not-a-level' });
	});

	test("saying it to someone else's circle", async () => {
		const fathers = await circleOf(world.father, 'parent-and-team');
		const outcome = await rateGoal(
			await viewerOf(world.mother),
			world.goalId,
			aRating({ circleId: fathers })
		);
		expect(outcome).toEqual({ ok: false, reason: 'circle-not-yours' });
	});

	test('a closed goal', async () => {
		must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: '2026-11-20' }));
		const outcome = await rateGoal(await viewerOf(world.mother), world.goalId, aRating());
		expect(outcome).toEqual({ ok: false, reason: 'goal-is-closed' });
	});
});

test('said to a smaller circle, the others never learn of it', async () => {
	const mine = await circleOf(world.mother, 'parent-and-team');
	must(await rateGoal(await viewerOf(world.mother), world.goalId, aRating({ circleId: mine })));
	expect(await ratingsSeenBy(world.father)).toEqual([]);
	expect(await ratingsSeenBy(world.worker)).toHaveLength(1);
});

describe('rounds', () => {
	test('ask everyone in the circle who rates, once each, until they have answered', async () => {
		must(await rateGoal(await viewerOf(world.mother), world.goalId, aRating()));
		must(await rateGoal(await viewerOf(world.father), world.goalId, aRating()));
		const [round] = await roundsOf(store.read, [world.goalId]);
		const { worker, mother, father, young, school } = world;
		expect(round?.askedIds.sort()).toEqual([worker, mother, father, young, school].sort());
	});

	test('what is said to a smaller circle asks only those in it', async () => {
		const mine = await circleOf(world.mother, 'parent-and-team');
		must(await rateGoal(await viewerOf(world.mother), world.goalId, aRating({ circleId: mine })));
		must(await rateGoal(await viewerOf(world.father), world.goalId, aRating()));
		const [hidden, everyones] = await roundsOf(store.read, [world.goalId]);
		const { worker, mother, school } = world;
		expect(hidden?.askedIds.sort()).toEqual([worker, mother, school].sort());
		expect(everyones?.askedIds).toContain(world.father);
	});

	test('answering again opens a new round', async () => {
		const mother = await viewerOf(world.mother);
		must(await rateGoal(mother, world.goalId, aRating()));
		must(await rateGoal(mother, world.goalId, aRating()));
		expect(await roundsOf(store.read, [world.goalId])).toHaveLength(2);
	});
});

test('a goal of a plan that was not shown to the family is not there for them', async () => {
	const { mother, goalId } = await aDraft(world.worker);
	const viewer = await viewerOf(mother);
	const rating = aRating({ circleId: viewer.circles[0] ?? '' });
	expect(await rateGoal(viewer, goalId, rating)).toEqual({ ok: false, reason: 'not-found' });
	expect(await ratingsOf(store.read, viewer.circles, [goalId])).toEqual([]);
});
