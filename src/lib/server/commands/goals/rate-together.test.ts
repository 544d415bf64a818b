import { beforeEach, describe, expect, test } from 'vitest';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { goalPage } from '$lib/server/views/goals/goal-page';
import { saidAboutGoal } from '$lib/server/views/goals/said-about-goal';
import { togetherPeople, togetherTurn } from '$lib/server/views/families/together';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { addGoal } from './add-goal';
import { closeGoal } from './close-goal';
import { rateTogether } from './rate-together';

let world: World;
let everyone: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
});

const saying = (change: { circleId?: string; key?: string; level?: number | null } = {}) => ({
	...{ level: 4, note: 'Tired', circleId: everyone, key: newId(), language: 'ur' },
	helped: ['rest'] as const,
	...change
});
const say = async (who: string, speaker: string, said = saying(), goalId = world.goalId) =>
	rateTogether(await viewerOf(who), goalId, speaker, said);
const latest = async (who: string) =>
	(await goalPage(await viewerOf(who), world.goalId))?.latest.map(({ face, level }) => [
		face.id,
		level
	]);

test('it stands as hers, with whose device it was, in her language', async () => {
	const said = saying();
	must(await say(world.worker, world.mother, said));
	must(await say(world.worker, world.mother, said));
	expect(await latest(world.mother)).toEqual([[world.mother, 4]]);
	const [line] = (await saidAboutGoal(await viewerOf(world.mother), world.goalId)) ?? [];
	expect(line).toMatchObject({
		by: { id: world.mother },
		with: { id: world.worker },
		note: { lang: 'ur' },
		helped: ['rest']
	});
	expect(await auditOf(world.familyId)).toContainEqual([
		'goal.rated-together',
		world.worker,
		world.goalId
	]);
});

test('whose turn it can be, and about what', async () => {
	const worker = await viewerOf(world.worker);
	const found = await togetherPeople(worker, world.familyId);
	const ids = found?.people.map(({ face }) => face.id).sort();
	expect(ids).toEqual([world.mother, world.father, world.young].sort());
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
	const secret = must(await addGoal(worker, world.planId, { ...goal, circleId })).goalId;
	const turn = async (who: string) =>
		(await togetherTurn(worker, world.familyId, who))?.goals.map(({ id }) => id);
	expect(await turn(world.mother)).toEqual([world.goalId, secret]);
	expect(await turn(world.father)).toEqual([world.goalId]);
	expect(await say(world.worker, world.father, saying(), secret)).toMatchObject({
		reason: 'not-found'
	});
});

describe('is refused', () => {
	test.each(['mother', 'school', 'young', 'stranger'] as const)('to the %s', async (who) => {
		expect(await say(world[who], world.father)).toEqual({ ok: false, reason: 'not-found' });
		expect(await togetherPeople(await viewerOf(world[who]), world.familyId)).toBeNull();
		expect(await togetherTurn(await viewerOf(world[who]), world.familyId, world.father)).toBeNull();
	});

	test('for somebody of the staff, or of another family', async () => {
		for (const speaker of [world.worker, world.school, world.stranger])
			expect(await say(world.worker, speaker)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('to a circle only one of them is in', async () => {
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		expect(await say(world.worker, world.father, saying({ circleId }))).toMatchObject({
			reason: 'circle-not-yours'
		});
	});

	test.each([11, -1, 2.5])('with %s of ten', async (level) => {
		expect(await say(world.worker, world.mother, saying({ level }))).toMatchObject({
			reason: 'not-a-level'
		});
	});

	test('once the goal has ended', async () => {
		must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
		expect(await say(world.worker, world.mother)).toMatchObject({ reason: 'goal-is-closed' });
	});
});
