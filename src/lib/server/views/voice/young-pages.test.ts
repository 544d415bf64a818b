import { beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { addPerson } from '$lib/server/commands/people/add-person';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { addStep } from '$lib/server/commands/steps/add-step';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { newId } from '$lib/server/db/id';
import { isMyGoal } from '$lib/server/views/goals/my-goals';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { saidByMe } from './said-by-me';
import { sayPage } from './say-page';
import { youngHome } from './young-home';

let world: World;
const at = (moment: string) => setClock(() => new Date(moment));

beforeEach(async () => {
	at('2026-11-20T10:00:00Z');
	await freshStore();
	world = await aWorld();
});

async function choices() {
	const page = await sayPage(await viewerOf(world.young));
	return (page?.choices ?? []).map(({ kind, readers, without }) => ({
		kind,
		readers: readers.map(({ name }) => name),
		without
	}));
}

async function say(words: string): Promise<string> {
	const young = await viewerOf(world.young);
	const circleId = (await sayPage(young))?.choices[0]?.id ?? '';
	const entry = { kind: 'wish', feeling: null, words, circleId, key: newId() } as const;
	return must(await saySomething(young, world.familyId, entry)).entryId;
}

describe('whom a young person can choose', () => {
	test('the fewest first, never a parent, and who will not read it is named', async () => {
		expect(await choices()).toEqual([
			{ kind: 'young-and-adult', readers: ['Ms Reed'], without: 'Mina, Farid and Kerry' },
			{ kind: 'team', readers: ['Kerry', 'Ms Reed'], without: 'Mina and Farid' }
		]);
	});

	test('a grandmother in the plan has no page to read it on, so she is named among the others', async () => {
		const nan = { name: 'Nan', role: 'network', part: 'grandparent' } as const;
		const worker = await viewerOf(world.worker);
		must(await addPerson(worker, world.familyId, { ...nan, agency: null, language: 'en' }));
		expect((await choices()).map(({ kind, without }) => [kind, without])).toEqual([
			['young-and-adult', 'Mina, Farid, Nan and Kerry'],
			['team', 'Mina, Farid and Nan']
		]);
	});

	test('with nobody at work but the worker, all there is to choose is them', async () => {
		const others = await viewerOf(world.stranger);
		const tess = { name: 'Tess', role: 'young-person', part: 'child' } as const;
		const familyId = others.places[0]?.familyId ?? '';
		const added = await addPerson(others, familyId, { ...tess, agency: null, language: 'en' });
		const page = await sayPage(await viewerOf(must(added).personId));
		expect(page?.choices.map(({ kind }) => kind)).toEqual(['young-and-adult']);
		expect(page?.isLeadInAll).toBe(true);
	});

	test('a way past the worker is there, so no other is named', async () => {
		expect(await sayPage(await viewerOf(world.young))).toMatchObject({ isLeadInAll: false });
	});

	test.each(['mother', 'worker', 'school', 'stranger'] as const)('not %s', async (who) => {
		const viewer = await viewerOf(world[who]);
		expect(await sayPage(viewer)).toBeNull();
		expect(await youngHome(viewer, null)).toBeNull();
		expect(await saidByMe(viewer)).toEqual([]);
	});
});

describe('what became of it', () => {
	test('first nobody has read it, and the day by which they should is said', async () => {
		await say('A dog');
		expect(await saidByMe(await viewerOf(world.young))).toMatchObject([
			{ words: 'A dog', reading: 'waiting', readBy: 'Monday 23 November', reads: [] }
		]);
	});

	test('after that day it is late, and says so', async () => {
		await say('A dog');
		at('2026-11-24T09:00:00Z');
		expect(await saidByMe(await viewerOf(world.young))).toMatchObject([{ reading: 'late' }]);
	});

	test('who has read it, and when', async () => {
		const entryId = await say('A dog');
		at('2026-11-23T09:00:00Z');
		must(await markVoiceRead(await viewerOf(world.school), world.familyId, entryId));
		expect(await saidByMe(await viewerOf(world.young))).toMatchObject([
			{ reading: 'read', reads: [{ face: { name: 'Ms Reed' }, day: 'Monday 23 November' }] }
		]);
	});

	test('the latest is first', async () => {
		await say('A dog');
		at('2026-11-20T10:00:01Z');
		await say('A cat');
		const said = await saidByMe(await viewerOf(world.young));
		expect(said.map(({ words }) => words)).toEqual(['A cat', 'A dog']);
	});
});

describe("another child's goal", () => {
	async function siblingsGoal(): Promise<string> {
		const worker = await viewerOf(world.worker);
		const sibling = must(
			await addPerson(worker, world.familyId, {
				name: 'Leila',
				role: 'young-person',
				part: 'child',
				agency: null,
				language: 'en',
				trustedAdultId: world.school
			})
		).personId;
		const { planId } = must(
			await startPlan(worker, world.familyId, {
				kind: 'early-help',
				childIds: [sibling],
				startsOn: '2026-11-20',
				conferenceOn: null,
				replacesPlanId: null,
				whyWorried: null,
				whatIfNothingChanges: null,
				whatIsDifferentThisTime: null
			})
		);
		const goal = { owner: 'family', childIds: [sibling], wording: someWording } as const;
		const { goalId } = must(await addGoal(worker, planId, goal));
		const step = { ownerId: world.mother, words: 'Read', language: 'en', dueOn: '2026-12-01' };
		must(await addStep(worker, goalId, step));
		must(await publishPlan(worker, planId));
		return goalId;
	}

	test('is not on their page and not here for them, though the circle could read it', async () => {
		const theirs = await siblingsGoal();
		const young = await viewerOf(world.young);
		const home = await youngHome(young, null);
		expect(home?.goals.map(({ id }) => id)).toEqual([world.goalId]);
		expect(await isMyGoal(young, world.goalId)).toBe(true);
		expect(await isMyGoal(young, theirs)).toBe(false);
	});

	test('of another family neither', async () => {
		expect(await isMyGoal(await viewerOf(world.stranger), world.goalId)).toBe(false);
		expect(await isMyGoal(await viewerOf(world.young), newId())).toBe(false);
	});
});
