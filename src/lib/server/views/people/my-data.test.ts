import { beforeEach, expect, test } from 'vitest';
import { now } from '$lib/server/clock';
import { makeComplaint } from '$lib/server/commands/complaints/make-complaint';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { askAboutStep } from '$lib/server/commands/steps/ask-about-step';
import { markStep } from '$lib/server/commands/steps/mark-step';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { newId } from '$lib/server/db/id';
import { bundleOf } from '$lib/server/exchange/fhir/bundle';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { myData } from './my-data';
import { myRecord } from './my-record';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	await aStaffMember('supervisor', 'Sue');
});

const dataOf = async (who: string) => myData(await viewerOf(who));
const bundleFor = async (who: string) => bundleOf(await myRecord(await viewerOf(who)), now());

/** The mother says something in every way there is. */
async function everyWay(): Promise<void> {
	const mother = await viewerOf(world.mother);
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	const rating = { level: 4, note: 'Only for the team', howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(mother, world.goalId, rating));
	must(await markStep(mother, world.stepId, { isDone: false, key: newId() }));
	const ask = { ask: 'need-help', words: 'The bus does not come', key: newId() } as const;
	must(await askAboutStep(mother, world.stepId, ask));
	const complaint = { words: 'She was late', key: newId() };
	must(await makeComplaint(mother, world.familyId, complaint));
}

test('everything one said, wherever it was said, the latest first', async () => {
	await everyWay();
	const { said, paper, photos } = await dataOf(world.mother);
	expect(said.map(({ what }) => what.is).sort()).toEqual([
		'asked',
		'complained',
		'marked',
		'rated'
	]);
	expect(said.map(({ what }) => what.words).filter(Boolean)).toContain('Only for the team');
	expect(said.find(({ what }) => what.is === 'rated')?.about?.text).toBe('On time for school');
	expect(paper.plans.flatMap(({ goals }) => goals.map(({ id }) => id))).toEqual([world.goalId]);
	expect(photos).toEqual([]);
});

test.each(['father', 'young', 'school', 'stranger'] as const)(
	'nothing of it is in the copy of the %s',
	async (who) => {
		await everyWay();
		const taken = JSON.stringify([await dataOf(world[who]), await bundleFor(world[who])]);
		for (const words of ['Only for the team', 'She was late']) expect(taken).not.toContain(words);
	}
);

test('what a young person said to one adult is in their own copy only', async () => {
	const young = await viewerOf(world.young);
	const circleId = await circleOf(world.young, world.familyId, 'young-and-adult');
	const entry = { kind: 'worry', feeling: null, words: 'They shout', circleId } as const;
	must(await saySomething(young, world.familyId, { ...entry, key: newId() }));
	expect(JSON.stringify(await dataOf(world.young))).toContain('They shout');
	expect(JSON.stringify(await bundleFor(world.young))).toContain('They shout');
	for (const who of [world.mother, world.father, world.worker])
		expect(JSON.stringify([await dataOf(who), await bundleFor(who)])).not.toContain('They shout');
});
