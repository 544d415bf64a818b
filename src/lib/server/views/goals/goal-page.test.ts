import { beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { addEvidence } from '$lib/server/commands/goals/add-evidence';
import { addTranslation } from '$lib/server/commands/goals/add-translation';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { goalPage } from './goal-page';
import { rateSent } from './rate-sent';

let world: World;
let everyone: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
});

async function says(personId: string, level: number | null, circleId = everyone) {
	const rating = { level, note: null, howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(await viewerOf(personId), world.goalId, rating));
}

const pageOf = async (personId: string) => goalPage(await viewerOf(personId), world.goalId);
const latestFor = async (personId: string) =>
	(await pageOf(personId))?.latest.map(({ face, level }) => [face.name, level]);
const asText = (page: unknown) =>
	JSON.stringify(page, (name, value: unknown) => (/^(key|askKey)$/.test(name) ? undefined : value));

describe('numbers are sealed until everyone has answered', () => {
	test('who has answered is known, what they said is not', async () => {
		await says(world.mother, 3);
		const page = await pageOf(world.father);
		expect(page).toMatchObject({ latest: [], journey: null, apart: null });
		expect(page?.turn.isYours).toBe(true);
		expect(page?.turn.sealed.map(({ name }) => name)).toEqual(['Mina']);
		expect(await latestFor(world.mother)).toEqual([['Mina', 3]]);
	});

	test('the standing gives nothing away', async () => {
		const before = (await pageOf(world.father))?.standing;
		await says(world.mother, 9);
		expect((await pageOf(world.father))?.standing).toBe(before);
	});

	test('whoever has answered is told who is still to, and the day it opens', async () => {
		await says(world.mother, 3);
		const sent = await rateSent(await viewerOf(world.mother), world.goalId);
		expect(sent?.sealed?.opensBy).toBe('Friday 27 November');
		expect(sent?.sealed?.waitingFor.map(({ name }) => name).sort()).toEqual([
			'Farid',
			'Kerry',
			'Ms Reed',
			'Sam'
		]);
		expect(await rateSent(await viewerOf(world.father), world.goalId)).toBeNull();
	});

	test('they open when the last one has answered', async () => {
		const { mother, father, young, school, worker } = world;
		for (const personId of [mother, father, school, worker]) await says(personId, 7);
		expect(await latestFor(mother)).toEqual([['Mina', 7]]);
		await says(young, 3);
		const page = await pageOf(mother);
		expect(page?.latest.map(({ level }) => level)).toEqual([7, 3, 7, 7, 7]);
		expect(page?.apart).toMatchObject({ low: { name: 'Sam' }, high: { name: 'Mina' } });
		expect(page?.turn).toEqual({ isYours: false, sealed: [], waitingFor: [] });
	});

	test('or when the round closes', async () => {
		await says(world.mother, 3);
		setClock(() => new Date('2026-11-27T10:00:01Z'));
		expect(await latestFor(world.father)).toEqual([['Mina', 3]]);
	});
});

describe('circles', () => {
	test("what one parent says to the team leaves the other's page as it was", async () => {
		const before = asText(await pageOf(world.father));
		await says(world.mother, 2, await circleOf(world.mother, world.familyId, 'parent-and-team'));
		expect(asText(await pageOf(world.father))).toBe(before);
		expect(asText(await pageOf(world.young))).toBe(
			before.replaceAll('"isYou":true', '"isYou":false')
		);
	});

	test('a goal that is not theirs is the same nothing as one that does not exist', async () => {
		expect(await pageOf(world.stranger)).toBeNull();
		expect(await goalPage(await viewerOf(world.mother), newId())).toBeNull();
	});
});

test('every line of what was noticed says who and how they know, the latest first', async () => {
	const entry = { kind: 'different' as const, childSeen: true, isChildsExperience: true };
	const add = async (personId: string, words: string, source: 'saw' | 'was-told') =>
		must(
			await addEvidence(await viewerOf(personId), world.goalId, {
				...entry,
				words,
				source,
				on: '2026-11-20',
				key: newId()
			})
		);
	await add(world.school, 'Sam ran in', 'saw');
	setClock(() => new Date('2026-11-20T11:00:00Z'));
	await add(world.worker, 'Sam slept', 'was-told');
	expect((await pageOf(world.mother))?.evidence).toMatchObject([
		{ by: { name: 'Kerry' }, source: 'was-told', words: { text: 'Sam slept' } },
		{ by: { name: 'Ms Reed' }, source: 'saw', day: '20 November 2026' }
	]);
});

test("words are in the reader's language where there are any, with the passport of each", async () => {
	const worker = await viewerOf(world.worker);
	const wording = (await findGoal(store.read, worker.circles, world.goalId))?.wording;
	const words = { plain: 'وقت پر اسکول' };
	const passport = { origin: 'machine' as const, madeBy: 'LibreTranslate 1.6', checkedBy: null };
	const subject = { familyId: world.familyId, subjectId: wording?.id ?? '', language: 'ur' };
	must(await addTranslation(worker, { ...subject, words, ...passport }));
	const page = await goalPage({ ...(await viewerOf(world.mother)), language: 'ur' }, world.goalId);
	expect(page?.words.plain).toEqual({
		text: 'وقت پر اسکول',
		lang: 'ur',
		passport: 'machine',
		original: { text: 'On time for school', lang: 'en' }
	});
	expect(page?.words.why).toMatchObject({ lang: 'en', passport: 'missing', original: null });
});

test("only one's own steps can be ticked", async () => {
	expect((await pageOf(world.mother))?.steps[0]?.key).toBeTypeOf('string');
	expect((await pageOf(world.father))?.steps[0]?.key).toBeNull();
});
