import { beforeEach, describe, expect, test } from 'vitest';
import { now, setClock } from '$lib/server/clock';
import { addPerson } from '$lib/server/commands/people/add-person';
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { newId } from '$lib/server/db/id';
import { readTalk } from '$lib/server/commands/talk/read-talk';
import { saveSetting } from '$lib/server/repositories/records';
import { store } from '$lib/server/db/current';
import { caseload } from '$lib/server/views/families/caseload';
import { planHome } from '$lib/server/views/goals/plan-home';
import { freshStore } from '../../../../../tests/support/harness';
import { circleIdOf, writes } from '../../../../../tests/support/talk';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { linesAtOnce, talkThread, teamThread } from './thread';
import { threadChoices } from './threads';

let world: World;
let circleId: string;
let minutes = 0;
const pass = () => {
	minutes += 1;
	setClock(() => new Date(Date.parse('2026-11-24T10:00:00Z') + minutes * 60_000));
};

beforeEach(async () => {
	minutes = 0;
	pass();
	await freshStore();
	world = await aWorld();
	circleId = await circleIdOf(world.mother, world.familyId, 'parent-and-team');
});

const say = async (who: keyof World, words: string) => {
	pass();
	return writes(world[who], circleId, words);
};
const thread = async (who: keyof World, before: string | null = null) =>
	talkThread(await viewerOf(world[who]), circleId, before);
const newFor = async (who: keyof World) => (await planHome(await viewerOf(world[who]), null)).talk;
const unreadAtDesk = async (who: keyof World) => {
	const load = await caseload(await viewerOf(world[who]), { q: '', sort: 'name' });
	return load.rows.find(({ id }) => id === world.familyId)?.unreadTalk;
};

test('the newest is at the bottom, and older ones are a page away', async () => {
	for (let at = 1; at <= linesAtOnce + 2; at += 1) await say('mother', `Number ${at}`);
	const newest = await thread('worker');
	expect(newest?.lines.at(-1)?.words.text).toBe(`Number ${linesAtOnce + 2}`);
	expect(newest?.lines).toHaveLength(linesAtOnce);
	const older = await thread('worker', newest?.olderThan ?? null);
	expect(older?.lines.map(({ words }) => words.text)).toEqual(['Number 1', 'Number 2']);
	expect(older).toMatchObject({ olderThan: null, isOlder: true, unreadId: null });
});

test('read marks go both ways, and whoever answers has read', async () => {
	const question = await say('mother', 'Can you ring me?');
	expect((await thread('worker'))?.unreadId).toBe(question);
	await say('worker', 'At ten');
	const forMother = await thread('mother');
	expect(forMother?.lines[0]?.seenBy.map(({ face }) => face.id)).toEqual([world.worker]);
	expect((await thread('worker'))?.lines[1]?.seenBy).toEqual([]);
	must(await readTalk(await viewerOf(world.mother), forMother?.unreadId ?? ''));
	expect((await thread('worker'))?.lines[1]?.seenBy.map(({ face }) => face.id)).toEqual([
		world.mother
	]);
	expect((await thread('mother'))?.unreadId).toBeNull();
});

test('what waits to be read is counted for those in the circle alone', async () => {
	await say('mother', 'Can you ring me?');
	expect(await unreadAtDesk('worker')).toBe(1);
	await say('worker', 'At ten');
	expect(await unreadAtDesk('worker')).toBe(0);
	expect(await unreadAtDesk('stranger')).toBeUndefined();
	const { count, from } = await newFor('mother');
	expect([count, from.map(({ id }) => id)]).toEqual([1, [world.worker]]);
	expect(await newFor('father')).toMatchObject({ count: 0, from: [] });
	expect(await newFor('young')).toMatchObject({ count: 0, from: [] });
});

describe('a thread is not there', () => {
	test.each(['father', 'young', 'stranger'] as const)('for the %s', async (who) => {
		await say('mother', 'Please do not tell him');
		expect(await thread(who)).toBeNull();
		const choices = await threadChoices(await viewerOf(world[who]));
		expect(choices.map(({ id }) => id)).not.toContain(circleId);
	});

	test('at another family', async () => {
		const viewer = await viewerOf(world.worker);
		expect(await teamThread(viewer, world.childId, circleId)).toBeNull();
		expect(await teamThread(viewer, world.familyId, circleId)).not.toBeNull();
	});
});

test('a parent is offered their team first, and is told who will not read it', async () => {
	const [first, second] = await threadChoices(await viewerOf(world.mother));
	expect([first?.kind, second?.kind]).toEqual(['parent-and-team', 'whole-plan']);
	const father = (await thread('worker'))?.without;
	expect(first?.without).toBe(father);
	expect(second?.without).toBe('');
});

test('a supervisor who is in it reads it, and does not write', async () => {
	const sue = { name: 'Sue', role: 'supervisor', part: 'supervisor' } as const;
	const person = { ...sue, agency: null, language: 'en' };
	const worker = await viewerOf(world.worker);
	const { personId } = must(await addPerson(worker, world.familyId, person));
	await say('mother', 'Can you ring me?');
	const read = await talkThread(await viewerOf(personId), circleId);
	expect(read?.lines).toHaveLength(1);
	expect(read?.canWrite).toBe(false);
	const written = await writeMessage(await viewerOf(personId), circleId, {
		words: 'x',
		key: newId()
	});
	expect(written).toEqual({ ok: false, reason: 'not-found' });
});

test('it says when somebody is there, by the hours the council has set', async () => {
	expect((await thread('mother'))?.isSomebodyThere).toBe(true);
	const hours = { weekdays: [6], from: 10, until: 12 };
	await store.write((tx) => saveSetting(tx, 'working-hours', hours, now()));
	expect((await thread('mother'))?.isSomebodyThere).toBe(false);
});
